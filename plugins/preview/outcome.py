"""How a build went, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one build went."""

    ok: bool
    seconds: float
    problems: tuple[str, ...] = ()
    """Why it was refused: lines for the editor, or one traceback for a developer."""
    warnings: tuple[str, ...] = ()
    articles: int = 0
    pages: int = 0
    written: int = 0
    """Files that differ from the build before."""
    is_last: bool = True
    """False when only the page of the saved article was made, and the build of all others goes on."""

    def lines(self) -> list[str]:
        """Return what the terminal shows."""
        said = [*self.warnings, *self.problems]
        if not self.ok:
            return [*said, f"Chưa dựng được: {len(self.problems)} lỗi ở trên. Trang đang xem là bản tốt gần nhất."]
        seconds = f"{self.seconds:.1f}".replace(".", ",")
        if not self.is_last:
            return [*said, f"Đã dựng bài vừa lưu trong {seconds} giây; đang dựng các trang khác …"]
        made = f"{self.articles} bài, {self.pages} trang"
        return [*said, f"Đã dựng {made} trong {seconds} giây; {self.written} tệp đổi."]
