"""Why a line became what it became: the rules that spoke for and against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from gazette.importer.fates import Use
from gazette.importer.headline_reasons import Choice, list_voices, read_choice, say_parts
from gazette.importer.imported import ImportedPage
from gazette.importer.invisible import take_out_invisible
from gazette.importer.line_voices import Said, Weighed, list_said, weigh_roles
from gazette.importer.lines import read_sheet
from gazette.importer.page import import_page
from gazette.importer.part_labels import take_out_labels
from gazette.importer.rereading import read_again
from gazette.importer.rules.rule import Role
from gazette.importer.shared_columns import Titled
from gazette.importer.soft_ends import part_lines
from gazette.importer.told_lines import tell_lines
from gazette.importer.voices import Voice
from gazette.importer.written import name_use
from gazette.problems import Source

_SITE, _SURE = Role.FURNITURE, 12.0  # as much as settles any line


@dataclass(frozen=True, slots=True)
class Divided:
    """How the lines of a headline were told apart, and what spoke for and against it.

    **Units**: ``margin`` is how far the other division stayed behind.
    """

    choice: Choice
    margin: float
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a line was taken for, what else it may be, and all that spoke for its roles.

    **Shape**: ``role`` and ``other`` are what the line looks like by itself and next to that; ``taken`` is what it
    became in the end, and ``uses`` are the fields that it was written to, each with the number of its article;
    ``divided`` tells of the headline that the line stands in, None where it stands in none of several lines.
    **Units**: ``margin`` is how far the other way through the page stayed behind, neighbours counted.
    """

    line: int
    text: str
    role: Role
    other: Role
    margin: float
    taken: str
    said: tuple[Said, ...]
    uses: tuple[tuple[int | None, Use], ...] = ()
    divided: Divided | None = None

    @property
    def weighed(self) -> Weighed:
        """What spoke for what the line looks like by itself, and for what it looks like next to that."""
        return weigh_roles(self.said, self.role, self.other)


def explain_line(source: Source, line: int) -> Explanation | None:
    """Return why a line of a page was read as it was; None for a blank line or one that is not there."""
    return explain_lines(import_page(source), frozenset({line})).get(line)


def explain_lines(page: ImportedPage, lines: frozenset[int]) -> dict[int, Explanation]:
    """Return why lines of a page were read as they were, by their numbers; blank ones have no explanation.

    Of a line that soft line ends part the least sure part is told of, and what became of all its words.
    """
    bared = take_out_invisible(page.source)
    source = bared.source if bared else page.source
    parted = part_lines(source)
    if parted:
        parts = explain_lines(import_page(parted.source), parted.list_parts(lines))
        ranked, uses = sorted(parts.items(), key=lambda part: -part[1].margin), _list_uses(page, lines)
        return {(line := parted.find(part)): replace(why, line=line, uses=uses.get(line, ())) for part, why in ranked}
    labelled = take_out_labels(source)
    sheet = tell_lines(labelled.read() if labelled else read_sheet(source))
    reading, items = read_again(sheet)
    divided = dict(_list_divided(items.titled, lines))
    uses = _list_uses(page, lines)
    texts = {trait.line.number: trait.line.text for trait in reading.traits}
    aside = {line.number: line.text for line in sheet.aside if line.number in lines}
    told = {number: _tell_aside(number, text, uses.get(number, ())) for number, text in aside.items()}
    return told | {
        number: Explanation(
            number,
            texts[number],
            verdict.role,
            verdict.other,
            verdict.margin,
            page.became.get(number, verdict.role.value),
            said,
            uses.get(number, ()),
            divided.get(number),
        )
        for number, verdict, said in list_said(reading, lines)
    }


def _tell_aside(line: int, text: str, uses: tuple[tuple[int | None, Use], ...]) -> Explanation:
    """Return why a line of the site that shows the page is none of the page's own."""
    said = Said(
        "of the site that shows the page", "digital editions print buttons and lists around a page", {_SITE: _SURE}
    )
    return Explanation(line, text, _SITE, Role.START, _SURE, _SITE.value, (said,), uses)


def _list_uses(page: ImportedPage, lines: frozenset[int]) -> dict[int, tuple[tuple[int | None, Use], ...]]:
    """Return what became of the words of lines, each field once, in the order of the line."""
    uses: dict[int, list[tuple[int | None, Use]]] = {}
    for fate in page.fates:
        here = uses.setdefault(fate.line, []) if fate.line in lines else []
        if (fate.article, fate.use) not in here:
            here.append((fate.article, fate.use))
    return {line: tuple(here) for line, here in uses.items()}


def _list_divided(titled: tuple[Titled, ...], lines: frozenset[int]) -> Iterator[tuple[int, Divided]]:
    """Yield how the headlines of lines were told apart, those of several lines."""
    for each in titled:
        division = each.item.heads.division
        found = lines & {line.number for line in division.lines} if division and division.other else frozenset()
        if division and found:
            divided = Divided(read_choice(each, division), each.item.heads.margin, list_voices(division))
            yield from ((line, divided) for line in found)


def format_explanation(explanation: Explanation, words: Callable[[str], str] = str) -> str:
    """Return an explanation as plain text, one rule a line; ``words`` says a sentence in the reader's language."""
    head = f"{words(f'line {explanation.line}')}: {explanation.text}"
    taken, role, other = map(words, (explanation.taken, explanation.role, explanation.other))
    looks = f"taken as: {taken}" if explanation.taken == explanation.role else f"taken as: {taken}; by itself: {role}"
    verdict = words(f"{looks}; next best: {other}, {explanation.margin:.1f} behind")
    weighed = explanation.weighed
    rows = [_row(voice, words) for voice in weighed.voices]
    total = words(f"together: for {explanation.role}, for {explanation.other}")
    rows.append(f"  {weighed.total:+5.1f} {weighed.other_total:+5.1f}  {total}")
    written = [words(f"written as: {', '.join(name_uses(explanation.uses, explanation.taken, words))}")]
    divided = _format_divided(explanation.divided, words) if explanation.divided else []
    return "\n".join([head, verdict, *rows, *(written if explanation.uses else ()), *divided]) + "\n"


def name_uses(uses: Iterable[tuple[int | None, Use]], taken: str, words: Callable[[str], str] = str) -> Iterator[str]:
    """Yield the names of fields, each with the number of its article; of the body's parts those that look their own."""
    for number, use in uses:
        name = words(name_use(use, taken))
        yield f"{number:02d} {name}" if number else name


def _format_divided(divided: Divided, words: Callable[[str], str]) -> list[str]:
    written, taken, other = map(say_parts, divided.choice)
    looks = f"the headline is divided so: {written}" + (f"; by itself: {taken}" if taken != written else "")
    head = words(f"{looks}; next best, {divided.margin:.1f} behind: {other}")
    return [head, *(_row(voice, words) for voice in divided.voices)]


def _row(voice: Voice, words: Callable[[str], str]) -> str:
    return f"  {voice.weight:+5.1f} {voice.other_weight:+5.1f}  {words(voice.rule)} ({words(voice.source)})"
