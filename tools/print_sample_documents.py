"""Prints the full texts of the sample portal's own documents: one page of PDF each, with text that can be read out.

The plans are made up after what the sample's articles tell of them, in words of our own; each says that it is an
illustration. Chromium prints, because its PDFs are tagged for screen readers and carry their fonts.

    python -m tools.print_sample_documents
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from playwright.sync_api import sync_playwright

from chores import chromium

FOLDER = Path(__file__).parents[1] / "content/documents"
NOTE = "Bản minh họa cho cổng mẫu Cổng Tin, không phải văn bản thật."
TEXTS = {
    "36-kh-duk-2022": (
        "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh",
        "Số 36-KH/ĐUK · ngày 30 tháng 3 năm 2022",
        "Kế hoạch đại hội chi bộ trực thuộc đảng ủy cơ sở, nhiệm kỳ 2022–2025",
        (
            "Đại hội kiểm điểm nhiệm kỳ cũ, quyết định phương hướng nhiệm kỳ mới và bầu cấp ủy.",
            "Mỗi đảng ủy cơ sở chọn một chi bộ làm điểm, rút kinh nghiệm rồi mới làm rộng.",
            "Các chi bộ hoàn thành đại hội trong quý II năm 2022.",
        ),
    ),
    "20-kh-du-2022": (
        "Đảng ủy Sở",
        "Số 20-KH/ĐU · ngày 06 tháng 4 năm 2022",
        "Kế hoạch đại hội tám chi bộ trực thuộc Đảng bộ Sở, nhiệm kỳ 2022–2025",
        (
            "Chi bộ Nghiệp vụ II đại hội điểm vào cuối tháng 4.",
            "Bảy chi bộ còn lại đại hội từ giữa tháng 5 đến giữa tháng 6.",
            "Mỗi ủy viên Ban Thường vụ theo dõi một nhóm chi bộ.",
        ),
    ),
}


def page(issuer: str, number: str, title: str, points: tuple[str, ...]) -> str:
    """Return a document as one page of HTML."""
    items = "".join(f"<li>{escape(point)}</li>" for point in points)
    return (
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{escape(title)}</title>'
        "<body style='font: 13pt/1.6 serif'>"
        f"<p>{escape(issuer)}<br>{escape(number)}</p><h1 style='font-size: 18pt'>{escape(title)}</h1>"
        f"<ol>{items}</ol><p><em>{escape(NOTE)}</em></p>"
    )


def main() -> None:
    """Print every text into the content folder."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        sheet = browser.new_page()
        for name, text in TEXTS.items():
            sheet.set_content(page(*text))
            sheet.pdf(path=FOLDER / f"{name}.pdf", format="A4", tagged=True, margin={"top": "2cm", "left": "3cm"})
        browser.close()


if __name__ == "__main__":
    main()
