"""Why a line became what it became: the rules that spoke for and against."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from gazette.importer.fates import Use
from gazette.importer.headline_reasons import Choice, list_voices, read_choice, say_parts
from gazette.importer.imported import ImportedPage
from gazette.importer.invisible import take_out_invisible
from gazette.importer.lines import Line, read_sheet
from gazette.importer.page import import_page
from gazette.importer.rereading import read_again
from gazette.importer.rules.rule import Role, Rule
from gazette.importer.shared_columns import Titled
from gazette.importer.voices import Voice
from gazette.importer.ways import Verdict
from gazette.importer.weights import PRIOR, WEIGHTS
from gazette.problems import Source


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
    """What a line was taken for, what else it may be, and the rules that spoke; strongest first.

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
    voices: tuple[Voice, ...]
    uses: tuple[tuple[int | None, Use], ...] = ()
    divided: Divided | None = None


def explain_line(source: Source, line: int) -> Explanation | None:
    """Return why a line of a page was read as it was; None for a blank line or one that is not there."""
    return explain_lines(import_page(source), frozenset({line})).get(line)


def explain_lines(page: ImportedPage, lines: frozenset[int]) -> dict[int, Explanation]:
    """Return why lines of a page were read as they were, by their numbers; blank ones have no explanation."""
    bared = take_out_invisible(page.source)
    _, items = read_again(read_sheet(bared.source if bared else page.source))
    reading, reread = items.reading, dict(items.reading.reread)
    divided = dict(_list_divided(items.titled, lines))
    uses = _list_uses(page, lines)
    return {
        (number := trait.line.number): replace(
            _explain(trait.line, verdict, rules, reread.get(number, 0.0)),
            taken=page.overruled.get(number, verdict.role.value),
            uses=uses.get(number, ()),
            divided=divided.get(number),
        )
        for trait, verdict, rules in zip(reading.traits, reading.verdicts, reading.rules, strict=True)
        if trait.line.number in lines
    }


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


def _explain(line: Line, verdict: Verdict, rules: tuple[Rule, ...], whole: float) -> Explanation:
    role, other = verdict.role, verdict.other
    voices = [
        Voice(rule.name, rule.source, WEIGHTS[rule.name].get(role, 0.0), WEIGHTS[rule.name].get(other, 0.0))
        for rule in rules
    ]
    voices.append(Voice("before any rule", "marked roles must earn their place", PRIOR[role], PRIOR[other]))
    if whole:
        voices.append(Voice("the page is put together better so", "a headline says what its own text says", whole, 0.0))
    voices.sort(key=lambda voice: -abs(voice.weight - voice.other_weight))
    return Explanation(line.number, line.text, role, other, verdict.margin, role.value, tuple(voices))


def format_explanation(explanation: Explanation, words: Callable[[str], str] = str) -> str:
    """Return an explanation as plain text, one rule a line; ``words`` says a sentence in the reader's language."""
    head = f"{words(f'line {explanation.line}')}: {explanation.text}"
    taken, role, other = map(words, (explanation.taken, explanation.role, explanation.other))
    looks = f"taken as: {taken}" if explanation.taken == explanation.role else f"taken as: {taken}; by itself: {role}"
    verdict = words(f"{looks}; next best: {other}, {explanation.margin:.1f} behind")
    rows = [_row(voice, words) for voice in explanation.voices if voice.weight or voice.other_weight]
    uses = [f"{number:02d} {words(use)}" if number else words(use) for number, use in explanation.uses]
    written = [words(f"written as: {', '.join(uses)}")] if uses else []
    divided = _format_divided(explanation.divided, words) if explanation.divided else []
    return "\n".join([head, verdict, *rows, *written, *divided]) + "\n"


def _format_divided(divided: Divided, words: Callable[[str], str]) -> list[str]:
    written, taken, other = map(say_parts, divided.choice)
    looks = f"the headline is divided so: {written}" + (f"; by itself: {taken}" if taken != written else "")
    head = words(f"{looks}; next best, {divided.margin:.1f} behind: {other}")
    return [head, *(_row(voice, words) for voice in divided.voices)]


def _row(voice: Voice, words: Callable[[str], str]) -> str:
    return f"  {voice.weight:+5.1f} {voice.other_weight:+5.1f}  {words(voice.rule)} ({words(voice.source)})"
