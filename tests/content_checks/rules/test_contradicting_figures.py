"""Sentences whose figures cannot all be right; the right ones are from reports of real congresses, in other words."""

from collections.abc import Callable

import pytest

from plugins.content_model.finding import Finding

Found = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "Các đại hội đã bầu ra 20 đồng chí. Trong đó có: 13 đồng chí tái cử; 6 đồng chí trúng cử lần đầu.",
            "tổng số ghi 20, nhưng 13 tái cử + 6 lần đầu = 19",
        ),
        (
            "Đại hội bầu 9 đồng chí, gồm tái cử: 05, tham gia lần đầu: 05.",
            "tổng số ghi 9, nhưng 5 tái cử + 5 lần đầu = 10",
        ),
        ("Dự có 20 đại biểu, trong đó có 12 nam, 9 nữ.", "tổng số ghi 20, nhưng 12 nam + 9 nữ = 21"),
        ("Đến nay, 9/8 chi bộ đã tổ chức đại hội.", '"9/8": tử số lớn hơn mẫu số'),
        ("Kết quả có 40/38 đảng viên dự.", '"40/38": tử số lớn hơn mẫu số'),
        ("8/10 chi bộ (đạt 85%).", '"8/10" là 80,00%, bài ghi 85%'),
        ("Có 48/50 phiếu, đạt 98%.", '"48/50" là 96,00%, bài ghi 98%'),
        ("Có 7/10 đơn vị, đạt trên 70,5%.", '"7/10" là 70,00%, bài ghi trên 70,5%'),
        (
            "Bầu 19 đồng chí; cán bộ nữ 4 đồng chí (đạt trên 25%).",
            "4 nữ trong 19 người được bầu là 21,05%, bài ghi trên 25%",
        ),
    ],
)
def test_a_contradiction_is_a_warning_with_its_figures(found: Found, body: str, message: str) -> None:
    (finding,) = found("contradicting_figures", f"Đoạn đầu.\n\n{body}\n")
    assert (finding.line, finding.message, finding.severity) == (9, message, "warning")


@pytest.mark.parametrize(
    "body",
    [
        "Các đại hội đã bầu ra 19 đồng chí. Trong đó có: 13 đồng chí tái cử; 6 đồng chí trúng cử lần đầu.",
        "Các đại hội bầu 19 đồng chí.\n\nTrong đó cán bộ nữ 4 đồng chí (đạt trên 21%).",
        "Tổng số chi ủy viên: 09, không tăng so với nhiệm kỳ trước, trong đó tái cử: 05.",
        "Đến nay, 8/8 chi bộ trực thuộc đã tổ chức đại hội; 60/60 chi, đảng bộ cơ sở đã đăng ký.",
        "8/10 đảng bộ bộ phận đã tổ chức đại hội; 100% cấp ủy cơ sở đã ban hành kế hoạch.",
        "Ngày 9/8 chi bộ họp. Sáng 9/8 chi bộ họp. Từ 30/4 đơn vị nghỉ. Hôm nay, 9/8 chi bộ họp.",
        "Trụ sở ở đường 30/4 phường 2, số 12/5 khu phố 3; kế hoạch ngày 30/3/2022 đơn vị đã gửi.",
        "Có 2/3 đảng viên (66,6%), 2/3 đại biểu (67%), 2/3 phiếu, đạt gần 67%.",
        "Hoàn thành 5/8 chỉ tiêu, đạt 100% kế hoạch quý; 5/8 chi bộ xong, tỷ lệ đảng viên dự đạt 98%.",
        "Bầu 9 đồng chí vào cấp ủy, bầu 3 đồng chí vào ban thường vụ; 2 đồng chí tái cử, 2 đồng chí trúng cử lần đầu.",
        "Bầu 15 đồng chí; bầu bí thư 1 đồng chí (đạt 100%).",
        "Văn bản 20/18-KH/ĐU; tỷ số 3/2; https://so.example.vn/9/8 chi bộ.",
    ],
)
def test_right_figures_dates_and_addresses_are_left_alone(found: Found, body: str) -> None:
    assert found("contradicting_figures", body) == []
