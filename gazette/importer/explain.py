"""Why a line became what it became: the rules that spoke for and against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gazette.importer.imported import ImportedPage
from gazette.importer.lines import Line, read_sheet
from gazette.importer.page import import_page
from gazette.importer.rereading import read_again
from gazette.importer.rules.rule import Role, Rule
from gazette.importer.ways import Verdict
from gazette.importer.weights import PRIOR, WEIGHTS
from gazette.problems import Source


@dataclass(frozen=True, slots=True)
class Voice:
    """A rule that held for a line: what it is called, its authority, and what it weighed for both roles."""

    rule: str
    source: str
    weight: float
    other_weight: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a line was taken for, what else it may be, and the rules that spoke; strongest first.

    **Shape**: ``role`` and ``other`` are what the line looks like by itself and next to that; ``taken`` is what it
    became in the end.
    **Units**: ``margin`` is how far the other way through the page stayed behind, neighbours counted.
    """

    line: int
    text: str
    role: Role
    other: Role
    margin: float
    taken: str
    voices: tuple[Voice, ...]


def explain_line(source: Source, line: int) -> Explanation | None:
    """Return why a line of a page was read as it was; None for a blank line or one that is not there."""
    return explain_lines(import_page(source), frozenset({line})).get(line)


def explain_lines(page: ImportedPage, lines: frozenset[int]) -> dict[int, Explanation]:
    """Return why lines of a page were read as they were, by their numbers; blank ones have no explanation."""
    _, items = read_again(read_sheet(page.source))
    reading, reread = items.reading, dict(items.reading.reread)
    return {
        (number := trait.line.number): _explain(
            trait.line, verdict, rules, (reread.get(number, 0.0), page.overruled.get(number, verdict.role.value))
        )
        for trait, verdict, rules in zip(reading.traits, reading.verdicts, reading.rules, strict=True)
        if trait.line.number in lines
    }


def _explain(line: Line, verdict: Verdict, rules: tuple[Rule, ...], decided: tuple[float, str]) -> Explanation:
    role, other = verdict.role, verdict.other
    whole, taken = decided
    voices = [
        Voice(rule.name, rule.source, WEIGHTS[rule.name].get(role, 0.0), WEIGHTS[rule.name].get(other, 0.0))
        for rule in rules
    ]
    voices.append(Voice("before any rule", "marked roles must earn their place", PRIOR[role], PRIOR[other]))
    if whole:
        voices.append(Voice("the page is put together better so", "a headline says what its own text says", whole, 0.0))
    voices.sort(key=lambda voice: -abs(voice.weight - voice.other_weight))
    return Explanation(line.number, line.text, role, other, verdict.margin, taken, tuple(voices))


def format_explanation(explanation: Explanation, words: Callable[[str], str] = str) -> str:
    """Return an explanation as plain text, one rule a line; ``words`` says a sentence in the reader's language."""
    head = f"{words(f'line {explanation.line}')}: {explanation.text}"
    taken, role, other = map(words, (explanation.taken, explanation.role, explanation.other))
    looks = f"taken as: {taken}" if explanation.taken == explanation.role else f"taken as: {taken}; by itself: {role}"
    verdict = words(f"{looks}; next best: {other}, {explanation.margin:.1f} behind")
    rows = [
        f"  {voice.weight:+5.1f} {voice.other_weight:+5.1f}  {words(voice.rule)} ({words(voice.source)})"
        for voice in explanation.voices
        if voice.weight or voice.other_weight
    ]
    return "\n".join([head, verdict, *rows]) + "\n"
