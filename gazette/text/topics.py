"""What a text is about, told by its characters: texts are alike that share rare ones, or ones of the same subjects.

**Source**: latent semantic analysis (Deerwester and others, 1990) of the articles of this project's own open test
pages, in ``topics.txt``: 稻, 镰 and 穗 stand in the same articles, so what has one of them is about what has another.
"""

from __future__ import annotations

import re
import struct
from base64 import b64decode, b64encode
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import repeat
from math import log, sqrt
from operator import mul, sub, truediv

from gazette.text.words import simplify

SUBJECTS = 48
# As alike as halves of an article are, of twenty not one more: what is more alike still is printed twice.
HALVES = 0.6
_FILE = "topics.txt"
_HAN = re.compile(r"[\u3400-\u9fff]")
_SHARED, _LATENT = 0.53, 0.47  # what shared characters tell, and what shared subjects do
_OFFSET, _STEPS, _PARTS = 128, 4, struct.Struct(f"<{SUBJECTS}I")
_MOST_TIMES = 64
# What a character counts by how often it stands, in quarters: whole numbers, for they multiply packed vectors.
_OFTEN = {0: 0, **{count: round(_STEPS * (1 + log(count))) for count in range(1, _MOST_TIMES + 1)}}
_OFTENEST = _OFTEN[_MOST_TIMES]


@dataclass(frozen=True, slots=True)
class Topic:
    """What one text is about. **Shape**: ``weights`` of its characters, ``subjects`` a vector of length 1, or of 0."""

    weights: Mapping[str, float]
    length: float
    subjects: tuple[float, ...]

    def liken(self, other: Topic) -> float:
        """Return how alike two texts are, from about 0 to 1; 0 where either has no character that is known."""
        if not self.length or not other.length:
            return 0.0
        few, many = sorted((self.weights, other.weights), key=len)
        both = list(filter(many.__contains__, few))
        shared: float = sum(map(mul, map(few.__getitem__, both), map(many.__getitem__, both)))
        latent: float = sum(map(mul, self.subjects, other.subjects))
        return _SHARED * shared / (self.length * other.length) + _LATENT * latent


class Topics:
    """How rare each character is, and which subjects it stands for.

    **Shape**: ``rarity`` by character; ``subjects`` 48 bytes a character, each a weight from -127 to 127 and 128 more;
    ``numbers`` has the same vectors, each as one long number.
    """

    def __init__(self, rarity: Mapping[str, float], subjects: Mapping[str, bytes]) -> None:
        self.rarity, self.subjects = rarity, subjects
        # A vector is one long number, 32 bits for each subject: to add such numbers adds the vectors.
        self.numbers = {char: int.from_bytes(_PARTS.pack(*vector), "little") for char, vector in subjects.items()}

    def read(self, text: str) -> Topic:
        """Return what a text is about.

        **Units**: a character counts by its rarity and by the logarithm of how often it stands.
        """
        return GrowingText(text, self).topic()


class GrowingText:
    """The characters of a text that grows: what it is about is asked as it goes on, and costs what is new to it."""

    def __init__(self, text: str = "", topics: Topics | None = None) -> None:
        self._topics = topics or read_topics()
        self._counts: dict[str, int] = {}
        self._weights: dict[str, float] = {}
        self._total = self._times = 0
        self.length = 0
        self.add(text)

    def add(self, text: str) -> None:
        """Add what goes on with the text."""
        self.length += len(text)
        counts, weights, rarity, numbers = self._counts, self._weights, self._topics.rarity, self._topics.numbers
        risen: dict[int, list[int]] = defaultdict(list)  # a sum of long numbers is multiplied once
        for char, more in Counter(simplify(text)).items():
            if char not in rarity:
                continue
            before = counts.get(char, 0)
            counts[char] = after = before + more
            often = _OFTEN.get(after, _OFTENEST)
            weights[char] = often * rarity[char]
            risen[often - _OFTEN.get(before, _OFTENEST)].append(numbers.get(char, 0))
        for rise, them in risen.items():
            self._total += rise * sum(them)
            self._times += rise * len(them)

    def topic(self) -> Topic:
        """Return what the text is about so far."""
        parts = _PARTS.unpack(self._total.to_bytes(_PARTS.size, "little"))
        subjects = list(map(sub, parts, repeat(_OFFSET * self._times)))
        far = sqrt(sum(map(mul, subjects, subjects)))
        weights = dict(self._weights)
        length = sqrt(sum(map(mul, weights.values(), weights.values())))
        return Topic(weights, length, tuple(map(truediv, subjects, repeat(far))) if far else (0.0,) * SUBJECTS)


@lru_cache(maxsize=1)
def read_topics() -> Topics:
    """Return the table that was made of the open test pages."""
    return parse_topics(resources.files(__package__).joinpath(_FILE).read_text(encoding="utf-8"))


@lru_cache(maxsize=256)  # a page's texts, read again in other ways
def topic_of(text: str) -> Topic:
    """Return what a text is about, by the table that comes with the program."""
    return read_topics().read(text)


@lru_cache(maxsize=512)
def liken(one: str, other: str) -> float:
    """Return how alike two texts are in what they are about, from about 0 to 1."""
    return topic_of(one).liken(topic_of(other))


def make_topics(rarity: Mapping[str, float], vectors: Mapping[str, Sequence[float]]) -> Topics:
    """Return a table of vectors, rounded so that each part is one byte. **Shape**: 48 parts a character."""
    most = max(abs(part) for vector in vectors.values() for part in vector)
    scale = (_OFFSET - 1) / most
    return Topics(
        rarity, {char: bytes(round(part * scale) + _OFFSET for part in vector) for char, vector in vectors.items()}
    )


def list_characters(text: str) -> list[str]:
    """Return the Han characters of a text, simplified."""
    return _HAN.findall(simplify(text))


def format_topics(topics: Topics) -> str:
    """Return a table as text. **Shape**: ``稻 3.217 gH9…``, a character a line, its subjects in base 64."""
    return "".join(
        f"{char} {topics.rarity[char]:.3f} {b64encode(vector).decode('ascii')}\n"
        for char, vector in sorted(topics.subjects.items())
    )


def parse_topics(text: str) -> Topics:
    """Return what ``format_topics`` wrote."""
    rows: Iterable[list[str]] = (line.split(" ") for line in text.splitlines())
    rarity: dict[str, float] = {}
    subjects: dict[str, bytes] = {}
    for char, rare, vector in rows:
        rarity[char], subjects[char] = float(rare), b64decode(vector)
    return Topics(rarity, subjects)
