"""The text of an article out of the index, as layouts/assets/words.js gives it back: words with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gazette.text.han import LATER_HAN
from gazette.text.searching import PARAGRAPH, PERSON, SPACE, Section

_PRIVATE_PLANE = 0xF0000
_WORD = re.compile(rf"(?:[^\W_]|[{LATER_HAN}])+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of an article: its text as it was written, and its words.

    **Shape**: ``words`` has an empty text where a mark or a paragraph parts phrases; ``spans`` where each stands in the
    text; ``first`` is the place of the first of them in the whole article, as pagefind counts; ``line`` is all words, a
    line feed before and after each.
    """

    section: Section
    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    first: int
    line: str

    def find(self, phrase: Sequence[str]) -> list[int]:
        """Return where a phrase begins among the words."""
        wanted = "\n" + "\n".join(phrase) + "\n"
        found, at = [], self.line.find(wanted)
        while at >= 0:
            found.append(self.line.count("\n", 0, at))
            at = self.line.find(wanted, at + 1)
        return found


@dataclass(slots=True)
class _Draft:
    section: Section
    first: int
    text: str = ""
    words: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    def add(self, token: str) -> None:
        start = len(self.text)
        if token.startswith(PARAGRAPH) or token == PERSON:
            self.text += "\n"
            word = PERSON if token == PERSON else ""
        else:
            match = _WORD.match(token)
            word = match[0] if match else ""
            marks = token[len(word) :]
            if word and marks and ord(marks[0]) >= _PRIVATE_PLANE:
                self.text += chr(ord(marks[0]) - _PRIVATE_PLANE)
                marks = marks[1:]
            else:
                self.text += word
            self.spans.append((start, len(self.text)))
            self.text += marks.replace(SPACE, " ")
            self.words.append(word.lower())
            return
        self.spans.append((start, start))
        self.words.append(word)

    def done(self) -> Passage:
        line = "\n".join(["", *self.words, ""])
        return Passage(self.section, self.text.rstrip(), tuple(self.words), tuple(self.spans), self.first, line)


def read_passages(content: str) -> tuple[Passage, ...]:
    """Return the parts of an article in order, from the text that ``formats.shadow.format_content`` gave."""
    sections = {str(section): section for section in Section}
    drafts: list[_Draft] = []
    for place, token in enumerate(content.split(" ")):
        if token in sections:
            drafts.append(_Draft(sections[token], place + 1))
        elif drafts:
            drafts[-1].add(token)
    return tuple(draft.done() for draft in drafts)
