"""The queries of every class, each with the articles that it ought to find."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pypinyin import lazy_pinyin

from tests.bench.search.archive import LATIN, Piece, read_corpus, to_traditional
from tests.bench.search.truth import Library

Found = dict[tuple[str, int, int], int]
NUMERALS = "〇一二三四五六七八九"
MIXED = r"[\u4e00-\u9fff]{1,2}[0-9０-９A-ZＡ-Ｚ]+[\u4e00-\u9fff]{1,3}"
DAY = r"[0-9０-９]+月[0-9０-９]+日"
HAN = re.compile(r"[\u4e00-\u9fff]+")


@dataclass(frozen=True)
class Query:
    """What is typed, of which class, and what it ought to find: places with the tier each hit stands in."""

    kind: str
    text: str
    truth: Found

    @property
    def best(self) -> frozenset[tuple[str, int, int]]:
        """The places one of which ought to stand first: those of the best tier."""
        tier = min(self.truth.values())
        return frozenset(place for place, each in self.truth.items() if each == tier)


class Maker:
    """Draws queries out of an archive, the same ones every time."""

    def __init__(self, pieces: Sequence[Piece], seed: int = 11) -> None:
        self.pieces = pieces
        self.library = Library(pieces)
        self.chance = random.Random(seed)  # noqa: S311  # queries, not secrets
        # Words that nearly every article has would be asked by nobody, but single characters are.
        self.words = [word for word in read_corpus().words[:6000] if self.library.find(word)]

    def make(self, share: float = 1.0) -> Iterator[Query]:
        """Yield so many of each class; those that find nothing in a small archive are left out."""
        for kind, number, draw in self.classes():
            seen: set[str] = set()
            wanted = max(2, round(number * share))
            for _ in range(wanted * 30):
                if len(seen) == wanted:
                    break
                text, truth = draw()
                if text and truth and text not in seen:
                    seen.add(text)
                    yield Query(kind, text, truth)

    def classes(self) -> tuple[tuple[str, int, Callable[[], tuple[str, Found]]], ...]:
        """Return name, number and way to draw of each class."""
        return (
            ("one character", 40, self.exact(lambda: self.run(1))),
            ("word", 90, self.exact(lambda: self.chance.choice(self.words))),
            ("two neighbours", 60, self.exact(lambda: self.run(2))),
            ("3-8 characters", 80, self.exact(lambda: self.run(self.chance.randint(3, 8)))),
            ("whole headline", 60, self.exact(lambda: self.piece().title)),
            ("person", 60, self.exact(lambda: self.chance.choice(self.piece().authors))),
            ("number", 30, self.exact(lambda: self.pattern(r"[0-9０-９]+(?:[.．][0-9０-９]+)?"))),
            ("date", 50, self.date),
            ("Latin", 20, self.exact(lambda: self.cased(self.chance.choice(LATIN)))),
            ("mixed", 30, self.exact(lambda: self.pattern(MIXED))),
            ("quoted", 30, self.quoted),
            ("two words", 50, lambda: self.several(2)),
            ("three words", 30, lambda: self.several(3)),
            ("traditional typed", 30, self.traditional),
            ("simplified typed, printed traditional", 30, self.simplified),
            ("full or half width", 30, self.other_width),
            ("corrected form", 20, lambda: self.emended(1)),
            ("printed form", 20, lambda: self.emended(0)),
            ("one wrong character", 60, self.mistyped),
            ("pinyin of a name", 40, lambda: self.pinyin(self.chance.choice(self.piece().authors))),
            ("pinyin of a headline word", 40, lambda: self.pinyin(self.headline_word())),
        )

    def piece(self) -> Piece:
        return self.chance.choice(self.pieces)

    def some_words(self, number: int) -> list[str]:
        return self.chance.sample(self.words, min(number, len(self.words)))

    def exact(self, draw: Callable[[], str]) -> Callable[[], tuple[str, Found]]:
        def drawn() -> tuple[str, Found]:
            text = draw()
            return text, self.any_of(ways(text)) if text else {}

        return drawn

    def run(self, length: int) -> str:
        """Return so many characters that stand together somewhere, over the borders of words."""
        text = self.chance.choice(self.piece().fields)[1]
        runs = [run for run in HAN.findall(text) if len(run) >= length]
        if not runs:
            return ""
        run = self.chance.choice(runs)
        at = self.chance.randrange(len(run) - length + 1)
        return str(run[at : at + length])

    def pattern(self, pattern: str) -> str:
        found = [match[0] for _, text in self.piece().fields for match in re.finditer(pattern, text)]
        return str(self.chance.choice(found)) if found else ""

    def cased(self, word: str) -> str:
        return self.chance.choice((word, word.lower()))

    def date(self) -> tuple[str, Found]:
        """Return a date of the text or of an issue in one of the forms it may be written in."""
        if self.chance.random() < 0.4:
            year, month, day = map(int, self.piece().place[0].split("-"))
        else:
            found = re.fullmatch(r"(\d+)月(\d+)日", unicodedata.normalize("NFKC", self.pattern(DAY)))
            if not found or not (0 < int(found[1]) <= 12 and 0 < int(found[2]) <= 31):
                return "", {}
            year, month, day = 0, int(found[1]), int(found[2])
        days = [f"{month}月{day}日", f"{han(month)}月{han(day)}日", f"{month}月{day}号", f"{han(month)}月{han(day)}号"]
        if not year:
            typed = [*days, wide(days[0])]
            return self.chance.choice(typed), self.any_of(days)
        years = [f"{year}年", "".join(NUMERALS[int(digit)] for digit in str(year)) + "年"]
        whole = [one + other for one in years for other in days]
        iso = f"{year}-{month:02d}-{day:02d}"
        numeric = [iso, iso.replace("-", ""), f"{year}/{month}/{day}", f"{year}.{month}.{day}"]
        issue = {piece.place: 0 for piece in self.pieces if piece.place[0] == iso}
        return self.chance.choice([*whole, wide(whole[0]), *numeric]), self.any_of(whole) | issue

    def any_of(self, phrases: Sequence[str]) -> Found:
        found: Found = {}
        for phrase in phrases:
            for place, tier in self.library.find(phrase).items():
                found[place] = min(tier, found.get(place, 9))
        return found

    def quoted(self) -> tuple[str, Found]:
        text = self.run(self.chance.randint(4, 7))
        if not text:
            return "", {}
        left, right = self.chance.choice(("“”", '""', "「」", "『』"))
        at = self.chance.randrange(1, len(text))
        said = self.chance.choice((text, f"{text[:at]} {text[at:]}"))
        return f"{left}{said}{right}", self.library.find(text)

    def several(self, number: int) -> tuple[str, Found]:
        here = self.piece()
        text = "\n".join(each for _, each in here.fields)
        words = [word for word in self.some_words(1500) if word in text]
        if len(words) < number:
            return "", {}
        chosen = self.chance.sample(words, number)
        return " ".join(chosen), self.library.find_all(chosen)

    def traditional(self) -> tuple[str, Found]:
        word = self.chance.choice(self.words)
        typed = to_traditional(word)
        return (typed, self.any_of((word, typed))) if typed != word else ("", {})

    def simplified(self) -> tuple[str, Found]:
        here = self.piece()
        if not any(to_traditional(text) == text != other for _, text in here.fields for _, other in here.fields):
            return "", {}
        words = [word for word in self.some_words(800) if to_traditional(word) != word]
        there = [word for word in words if any(to_traditional(word) in text for _, text in here.fields)]
        if not there:
            return "", {}
        word = self.chance.choice(there)
        return word, self.library.find(word)

    def other_width(self) -> tuple[str, Found]:
        text = self.pattern(r"[\u4e00-\u9fff]{0,2}[0-9０-９A-ZＡ-Ｚ]+[\u4e00-\u9fff]{0,2}")
        narrow = unicodedata.normalize("NFKC", text)
        return self.chance.choice((narrow, wide(narrow))), self.any_of(ways(narrow)) if narrow else {}

    def emended(self, form: int) -> tuple[str, Found]:
        here = self.piece()
        return (here.emended[form], self.library.find(here.emended[form])) if here.emended else ("", {})

    def mistyped(self) -> tuple[str, Found]:
        """Return a phrase, name or headline one of whose characters is another; never one that is there as well."""
        phrase = self.chance.random() < 0.5
        right = self.run(self.chance.randint(4, 8)) if phrase else self.chance.choice(self.piece().authors)
        if len(right) < 3:
            return "", {}
        at = self.chance.randrange(len(right))
        typed = right[:at] + self.run(1) + right[at + 1 :]
        if len(typed) != len(right) or typed == right or self.library.find(typed):
            return "", {}
        return typed, self.library.find(right)

    def headline_word(self) -> str:
        title = self.piece().title
        words = [word for word in self.some_words(3000) if word in title]
        return self.chance.choice(words) if words else ""

    def pinyin(self, word: str) -> tuple[str, Found]:
        """Return how a word is spelt; words of headlines and names that sound the same are meant as well."""
        if not word or not HAN.fullmatch(word):
            return "", {}
        sound = lazy_pinyin(word)
        alike = [each for each in self.sounding().get("".join(sound), ()) if each != word]
        typed = self.chance.choice(("".join(sound), " ".join(sound), "".join(sound).upper()))
        return typed, self.any_of((word, *alike))

    def sounding(self) -> dict[str, list[str]]:
        """Return the words of headlines and the names of authors by how they are spelt."""
        if not hasattr(self, "_sounding"):
            titles = "\n".join(piece.title for piece in self.pieces)
            names = {name for piece in self.pieces for name in piece.authors}
            words = {word for word in read_corpus().words if word in titles} | names
            self._sounding: dict[str, list[str]] = {}
            for word in sorted(words):
                self._sounding.setdefault("".join(lazy_pinyin(word)), []).append(word)
        return self._sounding


def han(number: int) -> str:
    """Return a number up to 99 as Chinese has it."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else NUMERALS[tens]) + ("十" if tens else "") + (NUMERALS[ones] if ones else "")


def ways(text: str) -> tuple[str, ...]:
    """Return a text with its months and days in digits and in Chinese: a reader of one means the other as well."""
    narrow = unicodedata.normalize("NFKC", text)
    eastern = re.sub(r"(?<![0-9])[0-9]{1,2}(?=[月日号])", lambda number: han(int(number[0])), narrow)
    eastern = re.sub(r"[0-9]{4}(?=年)", lambda year: "".join(NUMERALS[int(each)] for each in year[0]), eastern)
    forms = [text, eastern]
    forms += [form.replace("日", "号") for form in forms if re.search("月[0-9一二三四五六七八九十]+日", form)]
    return tuple(dict.fromkeys(forms))


def wide(text: str) -> str:
    """Return a text with its digits and letters in full width."""
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)
