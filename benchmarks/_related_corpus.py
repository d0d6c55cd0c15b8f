"""Generates Vietnamese news in which it is known which articles tell of the same event.

The words are made of real syllables, as often as words of a language are: few everywhere, most of them rare. An event
has words of its own in four aspects, and each report of it tells of two: two reports may share little and yet both be
close to a third, as in real news. Event, topic and everyday words are mixed so that plain TF-IDF ranks about as well as
it does on real news. So the figures compare programs and machines; how good the lists of real news are, only real news
can say.

The articles of a smaller corpus are the first of a larger one.
"""

from __future__ import annotations

import random
import unicodedata
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

_ONSETS = " b ch d đ h kh l m n nh ph r s t th tr v x"
_OPEN = """a ai ao am an ang anh ay âm ân âng ây e em en eo ê êm ên ênh i im in inh iên iêng o oi om on ong ô ôi ôm ôn
ông ơ ơi ơm ơn u ui um un ung ư ưng uôn uông ươi ươn ương oan oang uyên"""
_CLOSED = "ac ach ap at âp ât ec ep et êp êt ich iêc iêt oc op ot ôc ôp ôt ơp ơt uc up ut ưc uôc ươc ươt uyêt"
_TONES = {"ngang": "", "huyền": "\u0300", "sắc": "\u0301", "hỏi": "\u0309", "ngã": "\u0303", "nặng": "\u0323"}
_MARKED, _VOWELS = "ăâêôơư", "aăâeêioôơuưy"

WORDS, TOPICS = 12_000, 60
_TOPIC_WORDS, _EVENT_ASPECTS, _ASPECT_WORDS = 120, 4, 7
_TITLE, _LEAD, _BODY = 13, 30, (130, 300)
_EVENT_SHARE = {"title": 0.52, "lead": 0.36, "body": 0.115}
_TOPIC_SHARE = 0.17


@dataclass(frozen=True, slots=True)
class Report:
    """One article and the event that it tells of."""

    id: str
    event: int
    title: str
    lead: str
    body: str
    tags: tuple[str, ...]

    def as_line(self) -> dict[str, str]:
        """The article as `python -m plugins.related_news` reads it."""
        return {"id": self.id, "title": self.title, "lead": self.lead, "body": self.body}


class _Zipf:
    """Draws from a list, its first items most often."""

    def __init__(self, items: list[str], shift: float) -> None:
        self._items = items
        self._sums = list(accumulate(1 / (rank + shift) for rank in range(len(items))))

    def draw(self, rng: random.Random) -> str:
        return self._items[bisect(self._sums, rng.random() * self._sums[-1])]


def syllables() -> list[str]:
    """Return real syllables of Vietnamese, each once."""
    onsets = _ONSETS.split(" ")
    closed = [onset + rime for onset in onsets for rime in _CLOSED.split()]
    spoken = [onset + rime for onset in onsets for rime in _OPEN.split()]
    toned = [_with_tone(text, _TONES[tone]) for text in closed for tone in ("sắc", "nặng")]
    return list(dict.fromkeys([*toned, *(_with_tone(text, tone) for text in spoken for tone in _TONES.values())]))


def _with_tone(text: str, tone: str) -> str:
    """Put the tone on the vowel that bears it: the one with a mark of its own, else the one before a last consonant."""
    vowels = [place for place, letter in enumerate(text) if letter in _VOWELS]
    marked = [place for place in vowels if text[place] in _MARKED]
    place = marked[-1] if marked else vowels[0 if text[-1] in _VOWELS else -1]
    return unicodedata.normalize("NFC", text[: place + 1] + tone + text[place + 1 :])


def _chance(*seeds: object) -> random.Random:
    return random.Random(":".join(map(str, seeds)))  # noqa: S311 - news, no secret


def reports(articles: int, seed: int = 2026) -> Iterator[Report]:
    """Yield so many articles, oldest first; those of an event follow one another closely."""
    rng = _chance(seed, "words")
    pool = syllables()
    rng.shuffle(pool)
    sounds = _Zipf(pool, 40.0)
    words = list(
        dict.fromkeys(" ".join(sounds.draw(rng) for _ in range(rng.choice((1, 2, 2, 2, 3)))) for _ in range(WORDS))
    )
    everyday = _Zipf(words, 3.0)
    topics = [_Zipf(rng.sample(words, _TOPIC_WORDS), 5.0) for _ in range(TOPICS)]
    waiting: list[Report] = []
    made = event = 0
    while made < articles:
        while len(waiting) < 40:
            waiting += _event(_chance(seed, event), event, everyday, topics, words, sounds)
            event += 1
        report = waiting.pop(_chance(seed, made, "turn").randrange(20))
        yield Report(f"{made:05d}", report.event, report.title, report.lead, report.body, report.tags)
        made += 1


def _event(
    rng: random.Random, number: int, everyday: _Zipf, topics: list[_Zipf], words: list[str], sounds: _Zipf
) -> list[Report]:
    """Make the reports of one event."""
    subject = min(int(rng.expovariate(0.05)), len(topics) - 1)
    names = [" ".join(sounds.draw(rng) for _ in range(2)) for _ in range(2)]
    aspects = [[*rng.choices(words, k=_ASPECT_WORDS), names[aspect % 2]] for aspect in range(_EVENT_ASPECTS)]
    size = rng.choice((1, 2, 3, 3, 4, 5, 6, 8))
    return [_report(rng, number, everyday, topics, subject, aspects) for _ in range(size)]


def _report(
    rng: random.Random, number: int, everyday: _Zipf, topics: list[_Zipf], subject: int, aspects: list[list[str]]
) -> Report:
    told = [word for aspect in rng.sample(aspects, 2) for word in aspect]

    def text(length: int, share: float) -> str:
        return " ".join(word(share) for _ in range(length))

    def word(share: float) -> str:
        chance = rng.random()
        if chance < share:
            return rng.choice(told)
        return topics[subject].draw(rng) if chance < share + _TOPIC_SHARE else everyday.draw(rng)

    tags = [f"thẻ {rng.randrange(150)}" for _ in range(rng.randrange(2))]
    tags += [f"chủ đề {subject}"] if rng.random() < 0.3 else []
    tags += [f"sự kiện {number}"] if rng.random() < 0.7 else []
    return Report(
        "",
        number,
        text(_TITLE, _EVENT_SHARE["title"]),
        text(_LEAD, _EVENT_SHARE["lead"]),
        text(rng.randint(*_BODY), _EVENT_SHARE["body"]),
        tuple(tags),
    )
