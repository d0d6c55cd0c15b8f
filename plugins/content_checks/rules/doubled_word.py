"""A word typed twice.

Vietnamese doubles words on purpose and lets compounds meet (Đảng bộ bộ phận, các tổ chức tổ chức hội nghị), so only
what no reading can want is reported: doubled words of grammar, and doubled pairs that are not noun and verb at once.
"""

from plugins.content_checks.flawed_text import flaws_as_problems
from plugins.content_checks.manuscript import Manuscript
from plugins.content_checks.rule import Rule
from plugins.content_model.finding import Severity
from plugins.vietnamese.flaws import Flaw, Kind

_NOUN_AND_VERB = frozenset(
    {
        "báo cáo",
        "chỉ đạo",
        "đại diện",
        "đề nghị",
        "hoạt động",
        "kế hoạch",
        "lãnh đạo",
        "phát biểu",
        "quản lý",
        "quy hoạch",
        "quyết định",
        "tổ chức",
        "yêu cầu",
    }
)


def _is_slip(flaw: Flaw, manuscript: Manuscript) -> bool:
    words = manuscript.prose[flaw.start : flaw.end].casefold().split()
    if len(words) == 4 and words[:2] == words[2:]:
        return " ".join(words[:2]) not in _NOUN_AND_VERB
    return flaw.replacement is not None


RULE = Rule(
    name="doubled_word",
    severity=Severity.WARNING,
    description="Một chữ viết hai lần liền nhau; từ láy và chỗ hai từ ghép gặp nhau (Đảng bộ bộ phận) không bị báo.",
    remedy="Bỏ một chữ.",
    wrong="của các các chi bộ",
    right="của các chi bộ",
    check_file=flaws_as_problems(
        Kind.DOUBLED_WORD,
        what="chữ viết hai lần",
        remedy="bỏ một lần, nếu đúng là lặp",
        accept=_is_slip,
    ),
)
