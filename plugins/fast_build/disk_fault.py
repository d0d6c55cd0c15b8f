"""What the disk refused, in the words of whoever has to mend it."""

from __future__ import annotations

import errno

_REMEDIES = {
    errno.ENOSPC: ("ổ đĩa đã đầy", "xóa bớt tệp trên ổ đĩa ấy rồi chạy lại lệnh"),
    errno.EDQUOT: ("đã hết dung lượng được cấp", "xin thêm dung lượng hoặc xóa bớt tệp, rồi chạy lại lệnh"),
    errno.EFBIG: ("tệp vượt cỡ mà hệ thống cho phép", "nới giới hạn cỡ tệp (ulimit -f) rồi chạy lại lệnh"),
    errno.ENOENT: ("thư mục chứa nó vừa bị xóa", "chạy lại lệnh; đừng xóa .build trong lúc lệnh đang chạy"),
    errno.EXDEV: ("thư mục ấy nằm trên ổ đĩa khác với .build", "đưa nó về cùng ổ đĩa với dự án rồi chạy lại lệnh"),
    errno.EROFS: ("ổ đĩa chỉ cho đọc", "gắn lại ổ đĩa cho ghi, hoặc chọn thư mục khác"),
    errno.EACCES: ("không có quyền ghi", "cấp quyền ghi cho tài khoản đang chạy lệnh, hoặc chọn thư mục khác"),
    errno.EPERM: ("không có quyền ghi", "cấp quyền ghi cho tài khoản đang chạy lệnh, hoặc chọn thư mục khác"),
}
_IN_THE_WAY = ("chỗ ấy đang có một tệp, thư mục hoặc liên kết khác", "đổi tên hoặc xóa nó đi rồi chạy lại lệnh")
_REMEDIES |= dict.fromkeys((errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ENOTEMPTY, errno.ELOOP), _IN_THE_WAY)
_OTHER = ("hệ điều hành không cho ghi", "gửi nguyên dòng này cho người phụ trách kỹ thuật")


def disk_fault(error: OSError) -> str:
    """Say in Vietnamese what the disk refused, where, and how to mend it."""
    what, remedy = _REMEDIES.get(error.errno or 0, _OTHER)
    where = error.filename2 or error.filename or "tệp"  # of a move the place that it was to go to
    return f"Không ghi được {where}: {what} ({error.strerror or error}); sửa: {remedy}."
