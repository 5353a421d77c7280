"""The figures as a table of plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from statistics import fmean

from tests.bench.import_scoring.features import FEATURES
from tests.bench.import_scoring.items import FIELDS
from tests.bench.import_scoring.measures import Tally
from tests.bench.import_scoring.scoring import Score
from tests.bench.import_scoring.stated import STATED

_COUNTS = f"{'inv.':>5} {'lost':>5} {'nowh.':>5}"
_SHARES = f"{'segm.':>6} {'title':>6} {'field':>6} {'para.':>6}"


def format_table(scores: Sequence[Score]) -> Iterator[str]:
    """Yield the lines of the table: pages, features, fields, means."""
    yield f"{'':34} {'items':>7} {_SHARES} {_COUNTS} {'score':>7}"
    yield from map(_page_line, scores)
    yield ""
    yield f"{'by feature':34} {'pages':>7} {_SHARES} {'':17} {'score':>7}"
    for label, has in FEATURES.items():
        if some := [score for score in scores if has(score.page)]:
            yield _mean_line(label, some)
    yield ""
    yield from _field_lines(scores)
    yield ""
    yield from _stated_lines(scores)
    yield ""
    yield from _sum_lines(scores)
    yield ""
    for label, choose in _MEANS:
        if some := [score for score in scores if choose(score)]:
            yield _mean_line(label, some)


def _all(_: Score) -> bool:
    return True


_MEANS: tuple[tuple[str, Callable[[Score], bool]], ...] = (
    ("mean of the clean pages", lambda score: score.page.clean),
    ("mean without the hard pages", lambda score: not score.page.hard),
    ("mean of all pages", _all),
)


def _page_line(score: Score) -> str:
    mark = "*" if score.page.clean else "!" if score.page.hard else " "
    items = f"{score.made}/{sum(not item.optional for item in score.page.items)}"
    return (
        f"{score.page.name[:33]:33}{mark} {items:>7} {score.segmentation:6.3f} {score.title:6.3f} {score.field:6.3f} "
        f"{score.paragraphs.share:6.3f} {score.invented:5} {score.lost:5} {score.unplaced:5} {score.total:7.4f}"
    )


def _mean_line(label: str, scores: Sequence[Score]) -> str:
    shares = [
        fmean(column)
        for column in zip(*((s.segmentation, s.title, s.field, s.paragraphs.share) for s in scores), strict=True)
    ]
    figures = " ".join(f"{share:6.3f}" for share in shares)
    return f"{label:34} {len(scores):7} {figures} {'':17} {fmean(score.total for score in scores):7.4f}"


def _field_lines(scores: Sequence[Score]) -> Iterator[str]:
    yield f"{'by field':34} {'F1':>7} {'right':>7} {'wrong':>7} {'missed':>7}"
    for key in FIELDS:
        tally = sum((score.fields[key] for score in scores), Tally())
        yield f"{key:34} {tally.f1:7.3f} {tally.right:7.1f} {tally.wrong:7.1f} {tally.missed:7.1f}"


def _stated_lines(scores: Sequence[Score]) -> Iterator[str]:
    """Yield how much of what pages state of themselves is right; pages that state nothing count nowhere."""
    yield f"{'by what a page states':34} {'stated':>7} {'right':>7} {'wrong':>7} {'missed':>7}"
    for key in STATED:
        tally = sum((score.stated[key] for score in scores if key in score.stated), Tally())
        stated = sum(key in score.stated for score in scores)
        yield f"{key:34} {stated:7} {tally.right:7.0f} {tally.wrong:7.0f} {tally.missed:7.0f}"


def _sum_lines(scores: Sequence[Score]) -> Iterator[str]:
    right, wanted = (sum(score.titles[at] for score in scores) for at in (0, 1))
    yield f"headlines {right} of {wanted}"
    paragraphs = [score.paragraphs for score in scores]
    yield (
        f"paragraphs exact {sum(match.exact for match in paragraphs)} of {sum(match.wanted for match in paragraphs)}, "
        f"made {sum(match.made for match in paragraphs)}"
    )
    yield (
        f"characters invented {sum(score.invented for score in scores)}, lost {sum(score.lost for score in scores)}, "
        f"without a place {sum(score.unplaced for score in scores)}, "
        f"in articles and furniture {fmean(score.cover for score in scores):.4f}"
    )
    yield f"furniture in articles {sum(score.leaks for score in scores)}"
