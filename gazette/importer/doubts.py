"""What the importer is not sure of: lines, joins and headlines whose second reading came close."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from gazette.importer.chances import doubt_division, doubt_line, find_other_role
from gazette.importer.classify import Reading
from gazette.importer.cuts import TEXT, find_cuts, stops_in_mid_sentence
from gazette.importer.headline_reasons import read_choice, say_parts
from gazette.importer.lines import Line
from gazette.importer.pairs import share
from gazette.importer.rules.rule import Role
from gazette.importer.shared_columns import Titled, may_go_on
from gazette.importer.stacks import Item
from gazette.importer.tears import Tear
from gazette.importer.traits import Traits
from gazette.importer.ways import Verdict
from gazette.importer.weights import DOUBT, DOUBT_MARGIN
from gazette.importer.written import CAPTION
from gazette.problems import Alternative, Code, Problem, Severity, Span


def find_doubts(
    reading: Reading, titled: tuple[Titled, ...], overruled: Mapping[int, str], tears: tuple[Tear, ...] = ()
) -> tuple[Problem, ...]:
    """Return a warning for each close decision and each torn text put together, a note for each other join.

    ``overruled`` says what became of lines that were written otherwise than they look like by themselves.
    """
    torn = {tear.first: tear for tear in tears}
    inside = _find_furniture_inside(reading)
    problems = [
        problem
        for at, trait in enumerate(reading.traits)
        if (problem := _tear(reading, trait, torn) or _doubt(reading, at, overruled, inside))
    ]
    problems += [problem for item in titled for problem in _doubt_headline(reading, item, titled)]
    problems += _doubt_columns(reading, titled)
    return (*problems, *find_misplaced(reading))


def find_misplaced(reading: Reading) -> tuple[Problem, ...]:
    """Return a warning where a text stops in mid-sentence, or goes on with nothing above it.

    **Problems**: OUT_OF_ORDER at the line.
    """
    return (*_breaks(reading), *_cut_texts(reading))


def _breaks(reading: Reading) -> list[Problem]:
    """Warn where a text stops in mid-sentence and what stands below does not go on with it."""
    problems = []
    for index, (above, here) in enumerate(pairwise(reading.verdicts), 1):
        if here.role is not Role.START or above.role not in TEXT:
            continue
        if stops_in_mid_sentence(reading, index - 1) or reading.traits[index].chopped:
            line = reading.traits[index].line
            message = "the text above stops in mid-sentence, and this line does not go on with it"
            hint = "look whether pieces of the column stand in another order, or join the two"
            other = _instead("join", here, Role.REST)
            problems.append(Problem(Code.OUT_OF_ORDER, _span(reading, line), message, hint, Severity.WARNING, other))
    return problems


def _cut_texts(reading: Reading) -> Iterator[Problem]:
    """Warn where a text stops in mid-sentence above a headline, and where a line goes on with nothing above it."""
    cuts = find_cuts(reading)
    for cut in cuts:
        line = reading.traits[cut.index].line
        other = next((each for each in cuts if each.stops is not cut.stops), None)
        message = (
            "the text stops in mid-sentence, and what stands below does not go on with it"
            if cut.stops
            else "a line in the middle of a paragraph, below a text that has ended"
        )
        hint = "look whether pieces of the column stand in another order"
        if other is None:  # the other piece is on another page, or the line only joins, or parts, what it should not
            verdict = reading.verdicts[cut.index]
            there = _instead("join", verdict, Role.START if verdict.role is Role.REST else Role.REST)
        else:
            number = reading.traits[other.index].line.number
            there = Alternative("pairing", f"line {line.number}", f"line {number}", line=number)
        yield Problem(Code.OUT_OF_ORDER, _span(reading, line), message, hint, Severity.WARNING, there)


def _tear(reading: Reading, trait: Traits, torn: dict[int, Tear]) -> Problem | None:
    tear = torn.get(trait.line.number)
    if tear is None:
        return None
    message = f"joined to the text that stops in line {tear.stop}, over what stands between"
    hint = "look whether the two go together"
    other = Alternative("pairing", f"line {tear.first}", f"line {tear.stop}", line=tear.stop)
    return Problem(Code.DOUBTFUL_JOIN, _span(reading, trait.line), message, hint, Severity.WARNING, other)


def _find_furniture_inside(reading: Reading) -> frozenset[int]:
    """Return the numbers of lines taken for furniture that stand solid inside a paragraph which goes on below them."""
    found: set[int] = set()
    run: list[int] = []
    text = False  # stands above the run
    for trait, verdict in zip(reading.traits, reading.verdicts, strict=True):
        if trait.line.gap:
            run, text = [], False
        if verdict.role is Role.FURNITURE:
            run.append(trait.line.number)
            continue
        if verdict.role is Role.REST and text:
            found |= set(run)
        run, text = [], verdict.role in TEXT
    return frozenset(found)


def _doubt(reading: Reading, at: int, overruled: Mapping[int, str], inside: frozenset[int]) -> Problem | None:
    line, verdict = reading.traits[at].line, reading.verdicts[at]
    became = overruled.get(line.number, verdict.role.value)
    joined = became == Role.REST and line.gap > 0
    near = find_other_role(reading, at)
    chance = doubt_line(reading, at, near) if near else 0.0
    close = chance >= DOUBT or line.number in inside
    if not (joined or close):
        return None
    span = _span(reading, line)
    # A caption is a paragraph by its looks; where a line became anything else than it looks like, nothing is known, nor
    # of furniture that is doubted for where it stands.
    looks = became in {verdict.role.value, CAPTION}
    likely = round(chance, 2) if looks and near and (joined or chance >= DOUBT) else None
    if joined:
        message = "joined to the paragraph above, over a column break"
        severity = Severity.WARNING if close else Severity.NOTE
        hint = "if it begins a paragraph, part the two in the article"
        other = replace(_instead("join", verdict, Role.START, became), chance=likely)
        return Problem(Code.DOUBTFUL_JOIN, span, message, hint, severity, other)
    own = Role.REST if line.number in inside else near.role if near and chance >= DOUBT else verdict.other
    refined = became == CAPTION and verdict.role in {Role.START, Role.REST}
    own = own if refined or became == verdict.role else verdict.role
    margin = round(near.behind, 2) if looks and near and own is near.role else None
    other = Alternative("role", became, own.value, margin, chance=likely)
    message = f"taken as: {other.taken}; it may be: {other.other}"
    return Problem(Code.DOUBTFUL_LINE, span, message, "look at the printed page", Severity.WARNING, other)


def _instead(about: str, verdict: Verdict, other: Role, became: str = "") -> Alternative:
    """Return what a line may be instead, joined to the one above or not, and how far that stayed behind.

    Where a line ``became`` anything else than it looks like, nothing is known.
    """
    told = became in {"", verdict.role.value}
    return Alternative(about, became or verdict.role.value, other.value, round(verdict.margin, 2) if told else None)


def _doubt_headline(reading: Reading, here: Titled, titled: tuple[Titled, ...]) -> Iterator[Problem]:
    """Yield what is doubtful of a headline: which text it has, and what its lines are."""
    item = here.item
    if not item.heads.title:
        return
    span = _span(reading, item.heads.title[0])
    if not item.blocks:
        yield _doubt_without_text(reading, span)
    elif item.stacked or item.blocks[0].first.line.number < span.line:
        yield _doubt_text(span, here, titled)
    division = item.heads.division
    if not division or not division.other:
        return
    chance = doubt_division(item.heads, stacked=item.stacked)
    if chance >= DOUBT:
        choice = read_choice(here, division)
        message = f"the headline is divided so: {say_parts(choice.written)}; it may be: {say_parts(choice.instead)}"
        hint = "move the lines between the keys if need be"
        margin, likely = round(item.heads.margin, 2), round(chance, 2)
        other = Alternative("division", choice.written, choice.instead, margin, chance=likely)
        yield Problem(Code.DOUBTFUL_HEADLINE, span, message, hint, Severity.WARNING, other)


def _doubt_without_text(reading: Reading, span: Span) -> Problem:
    """Doubt a headline with no text of its own: of 21 on pages that no rule was made for one was right."""
    pairs = zip(reading.traits, reading.verdicts, strict=True)
    verdict = next(verdict for trait, verdict in pairs if trait.line.number == span.line)
    other = verdict.other if verdict.role is Role.HEAD else verdict.role
    message = "a headline with no text of its own"
    hint = "look whether its text stands elsewhere on the page, or it is none"
    doubt = Alternative("role", Role.HEAD.value, other.value)
    return Problem(Code.DOUBTFUL_HEADLINE, span, message, hint, Severity.WARNING, doubt)


def _doubt_text(span: Span, here: Titled, titled: tuple[Titled, ...]) -> Problem:
    item = here.item
    first = item.blocks[0].first.line
    hint = "check that headline and text belong together"
    if item.stacked:
        message = f"one of several headlines set above their texts; its text is taken to begin at line {first.number}"
        severity = Severity.WARNING if item.margin < DOUBT_MARGIN else Severity.NOTE
    else:
        message = f"the headline stands below its text in the page text; that is taken to begin at line {first.number}"
        severity = Severity.WARNING
    return Problem(Code.DOUBTFUL_HEADLINE, span, message, hint, severity, _other_text(item, titled))


def _doubt_columns(reading: Reading, titled: tuple[Titled, ...]) -> Iterator[Problem]:
    """Warn of a column that one item has where the next one opens as it does: it may stand over both."""
    for here, below in pairwise(titled):
        heads = here.item.heads
        if not heads.column or here.column or below.column or not heads.title or not may_go_on(here.item, below.item):
            continue
        own, next_one = heads.title[0].number, below.item.heads.title[0].number
        message = "taken for the column of one article; the next one opens as it does, and may stand under it, too"
        hint = "if the column stands over several articles, give it to each"
        other = Alternative("pairing", f"line {own}", f"line {next_one}", line=next_one)
        yield Problem(Code.DOUBTFUL_HEADLINE, _span(reading, heads.column[0]), message, hint, Severity.WARNING, other)


def _other_text(item: Item, titled: tuple[Titled, ...]) -> Alternative:
    """Return the text of the same stack that shares most words with a headline, its own left out.

    Where no other text of the stack is left, any text of the page may be the one.
    """
    first = item.blocks[0].first.line.number
    title = item.heads.key
    texts = [each.item for each in titled if each.item is not item and each.item.blocks]
    others = [other for other in texts if other.stacked and other.margin == item.margin] or texts
    rivals = [
        (share(title, "".join(block.key for block in other.blocks)), other.blocks[0].first.line.number)
        for other in others
    ]
    line = max(rivals, default=(0.0, first))[1]
    return Alternative("pairing", f"line {first}", f"line {line}", round(item.margin, 2), line)


def _span(reading: Reading, line: Line) -> Span:
    return line.span(reading.sheet.source.path)
