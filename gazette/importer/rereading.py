"""Lines whose role is a close decision, read the other way where the page as a whole is put together better so.

Roles are told line by line; whether a short line heads the next text or parts this one shows in what becomes of both.
So lines are read in other roles that came close or that words speak for, the page is put together once more, and the
better page stays.

**Source**: reranking of the best candidates by what the whole shows (Collins, Discriminative Reranking for Natural
Language Parsing, 2000).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gazette.importer.classify import Reading, Tried, classify
from gazette.importer.lines import Sheet
from gazette.importer.restacking import divide_again
from gazette.importer.rules.rule import Role
from gazette.importer.short_items import part_short_items
from gazette.importer.ways import Verdict, find_way, find_ways
from gazette.importer.weights import REREADING, WHOLE
from gazette.importer.wholes import PageItems, compare_wholes, measure_whole, put_together, weigh_gains
from gazette.importer.worded_lines import compare_roles, list_changes, weigh_change, weigh_line

_ROUNDS = (16, 8, 8, 8)  # readings tried: all likely ones of most pages, then those that may still gain
_HOPELESS = -1.5  # a reading that cannot be expected to score more is not tried, nor one again that scored less
_FARTHEST = 7.0  # behind the best role of a line; words seldom say so much
# Whether a line begins a paragraph the page as a whole hardly tells: only what is likelier than most is tried.
_PARAGRAPH = {Role.START, Role.REST}
_UNLIKELY, _NOT_FAR = -1.0, 4.0
# Which of these a line is changes little, or shows in nothing that a page is measured by.
_ALIKE = {
    (Role.AUTHOR, Role.SIGN),
    (Role.SIGN, Role.AUTHOR),
    (Role.START, Role.VERSE),
    (Role.VERSE, Role.START),
}
_LINES_LEAST = 16  # a page of fewer shows too little of how its texts and headlines are made
_NEVER = -50.0
_ROLES = tuple(Role)
_PLACES = {role: place for place, role in enumerate(_ROLES)}
_TOOK = "摄"  # the last word of a line that names a photographer

_Sums = list[dict[Role, float]]
_Roles = tuple[tuple[int, Role], ...]  # lines by their places, each with a role to read it as


@dataclass(frozen=True, slots=True)
class OtherReading:
    """A page with one close line, or a few below each other, read in another way.

    **Units**: ``margin`` is how far that reading stayed behind, ``words`` what words say for it, in weights.
    **Shape**: ``roles`` are the lines by their places, ``others`` how many more lines change with the first, ``gains``
    what the page shows more of, by ``weights.WHOLE``.
    """

    roles: _Roles
    margin: float
    words: float
    others: int
    reading: Reading
    page: PageItems
    gains: dict[str, float]

    @property
    def weight(self) -> float:
        """What the page as a whole, and the words of its lines, weigh for this reading."""
        said = REREADING["what words say of its lines"] * self.words
        return weigh_gains(self.gains) + said + REREADING["another line changes, too"] * self.others

    @property
    def voices(self) -> dict[str, float]:
        """The same by name."""
        told = {name: WHOLE[name] * more for name, more in self.gains.items() if more}
        beside = {"what words say of its lines": self.words, "another line changes, too": self.others}
        return told | {name: REREADING[name] * times for name, times in beside.items() if times}

    @property
    def score(self) -> float:
        """How much better the page is put together so; above 0 this reading stays."""
        return self.weight - REREADING["how far it stayed behind"] * self.margin - REREADING["a reading stays"]


def read_again(sheet: Sheet) -> tuple[Reading, PageItems]:
    """Return a page's reading, each close line in the role that makes the better page, and the page put together.

    Then one stack of headlines that may as well be divided in another way is, where that makes the better page; and
    short items without a headline are parted from the texts that they stand below or inside.
    """
    reading = classify(sheet)
    page = put_together(reading)
    sums = list(reading.sums)
    hopeless: set[_Roles] = set()
    tried: dict[int, dict[Role, Tried]] = {}
    for most in _ROUNDS if len(reading.traits) >= _LINES_LEAST else ():
        others = list(list_other_readings(reading, sums, page, frozenset(hopeless), most))
        for number, way in _list_tried(others):
            tried.setdefault(number, {})[way.role] = way
        better = max(others, key=lambda other: other.score, default=None)
        if better is None or better.score <= 0:
            break
        hopeless.update(other.roles for other in others if other.score < _HOPELESS)
        for at, role in better.roles:
            sums[at] = _only(sums[at], role)
        numbers = [better.reading.traits[at].line.number for at, _ in better.roles]
        reading = replace(better.reading, reread={**reading.reread, **dict.fromkeys(numbers, better.voices)})
        page = replace(better.page, reading=replace(better.page.reading, reread=reading.reread))
    ways = {number: tuple(roles.values()) for number, roles in tried.items()}
    page = replace(page, reading=replace(page.reading, tried=ways))
    page = divide_again(page) if len(reading.traits) >= _LINES_LEAST else page
    return reading, replace(page, titled=tuple(part_short_items(page.titled)))


def _list_tried(others: list[OtherReading]) -> Iterator[tuple[int, Tried]]:
    """Yield the lines that were read otherwise, by their numbers, and what came of it."""
    for other in others:
        for at, role in other.roles:
            yield other.reading.traits[at].line.number, Tried(role, other.margin, -other.score)


def list_other_readings(
    reading: Reading,
    sums: _Sums,
    page: PageItems,
    hopeless: frozenset[_Roles] = frozenset(),
    most: int = _ROUNDS[0],
) -> Iterator[OtherReading]:
    """Yield the page read in the ``most`` likeliest other ways; ``sums`` are what the roles of its lines weigh.

    Those ``hopeless`` are left out, and so are ways that come to the same.
    """
    shown: dict[str, float] = {}
    seen = {tuple(verdict.role for verdict in reading.verdicts)}
    for roles, margin in _find_close(reading, sums, hopeless)[:most]:
        other = _read_otherwise(reading, sums, roles)
        way = tuple(verdict.role for verdict in other.verdicts)
        if way in seen:
            continue
        seen.add(way)
        whole = put_together(other)
        shown = shown or measure_whole(page)
        changes = list_changes(reading.verdicts, other.verdicts)
        words = weigh_change(reading.traits, changes)
        yield OtherReading(roles, margin, words, len(changes) - 1, other, whole, compare_wholes(shown, whole))


def _find_close(reading: Reading, sums: _Sums, hopeless: frozenset[_Roles]) -> list[tuple[_Roles, float]]:
    """Return other ways to read a line or a few, likeliest first, each with how far it stayed behind.

    How likely one is is told by that and by what words say of the line. Whom a line names as the photographer tells no
    text from another. A line that was read again stays so.
    """
    behind = _list_behind(reading)
    close: list[tuple[float, _Roles, float]] = []
    worded: dict[int, dict[str, float]] = {}
    for at, (trait, verdict) in enumerate(zip(reading.traits, reading.verdicts, strict=True)):
        if not behind[at] or trait.line.number in reading.reread or trait.line.key.endswith(_TOOK):
            continue
        said = worded[at] = weigh_line(reading.traits, at)
        for role, far in behind[at].items():
            likely = REREADING["what words say of its lines"] * compare_roles(said, verdict.role, role)
            likely -= REREADING["how far it stayed behind"] * far
            if likely > (_UNLIKELY if {verdict.role, role} == _PARAGRAPH else _HOPELESS):
                close.append((likely, ((at, role),), far))
    close.sort(key=lambda each: (-each[0], each[1][0][0]))
    lines = {at for _, ((at, _),), _ in close}
    runs: list[_Roles] = []
    if any(at + 1 in lines for at in lines):
        weighed = [
            {role: weight + worded[at][role] for role, weight in row.items()} if at in worded else row
            for at, row in enumerate(sums)
        ]
        runs = _find_runs(reading, weighed, behind)
    ways = [(run, max(behind[at][role] for at, role in run)) for run in runs]
    return [way for way in (*ways, *((roles, far) for _, roles, far in close)) if way[0] not in hopeless]


def _list_behind(reading: Reading) -> list[dict[Role, float]]:
    """Return for each line how far each other role that is unlike its own stayed behind, where that is not very far."""
    behind: list[dict[Role, float]] = []
    for total, verdict in zip(reading.totals, reading.verdicts, strict=True):
        best = total[_PLACES[verdict.role]]
        apart = zip(_ROLES, (best - weight for weight in total), strict=True)
        near = {role: max(0.0, far) for role, far in apart if far < _FARTHEST}
        behind.append({role: far for role, far in near.items() if _may_be(verdict.role, role, far)})
    return behind


def _may_be(role: Role, other: Role, far: float) -> bool:
    """Say whether a line may be tried in another role that stayed so far behind its own."""
    if role is other or (role, other) in _ALIKE:
        return False
    return far < _NOT_FAR or {role, other} != _PARAGRAPH


def _find_runs(reading: Reading, worded: _Sums, behind: list[dict[Role, float]]) -> list[_Roles]:
    """Return lines below each other that all have other roles on the best way by rules and words together."""
    runs: list[_Roles] = []
    last = -2
    for at, _, role in list_changes(reading.verdicts, find_way(worded, reading.poems)):
        if role not in behind[at]:
            continue
        runs = [*runs[:-1], (*runs[-1], (at, role))] if runs and at == last + 1 else [*runs, ((at, role),)]
        last = at
    return [run for run in runs if len(run) > 1]


def read_line_as(reading: Reading, number: int, role: Role) -> PageItems:
    """Return the page put together as it would be where a line, by its number, had another role."""
    again = frozenset(reading.reread)
    at = next(at for at, trait in enumerate(reading.traits) if trait.line.number == number)
    sums = list(force_roles(reading, again))
    sums[at] = _only(sums[at], role)
    kept = zip(find_way(sums, reading.poems), reading.traits, reading.verdicts, strict=True)
    verdicts = [before if trait.line.number in again else verdict for verdict, trait, before in kept]
    verdicts[at] = Verdict(role, reading.verdicts[at].role, 0.0)
    page = put_together(replace(reading, verdicts=tuple(verdicts)))
    return divide_again(page) if len(reading.traits) >= _LINES_LEAST else page


def _read_otherwise(reading: Reading, sums: _Sums, roles: _Roles) -> Reading:
    """Return the best way through a page on which some lines have other roles."""
    forced = list(sums)
    for at, role in roles:
        forced[at] = _only(sums[at], role)
    found, totals = find_ways(forced, reading.poems)
    verdicts = list(found)
    for at, role in roles:
        verdicts[at] = Verdict(role, reading.verdicts[at].role, 0.0)
    for place, trait in enumerate(reading.traits if reading.reread else ()):
        if trait.line.number in reading.reread:
            verdicts[place] = reading.verdicts[place]
    return replace(reading, verdicts=tuple(verdicts), totals=totals)


def force_roles(reading: Reading, lines: frozenset[int]) -> Iterator[dict[Role, float]]:
    """Yield what the roles of each line weigh where some lines, by their numbers, have the role that they got."""
    for trait, verdict, weights in zip(reading.traits, reading.verdicts, reading.sums, strict=True):
        yield _only(weights, verdict.role) if trait.line.number in lines else weights


def _only(sums: dict[Role, float], role: Role) -> dict[Role, float]:
    return {each: weight if each is role else _NEVER for each, weight in sums.items()}
