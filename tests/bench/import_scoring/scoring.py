"""One page scored: the importer's run on it, and the figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gazette.importer import ImportedPage, PageHints, decode_page, import_page
from gazette.model import ArticleFile
from tests.bench.import_scoring.characters import count_invented, count_leaks, count_lost, count_unplaced, measure_cover
from tests.bench.import_scoring.found import find_item
from tests.bench.import_scoring.gold import GoldPage
from tests.bench.import_scoring.items import FIELDS
from tests.bench.import_scoring.measures import Tally, measure_fields, measure_segmentation, measure_titles
from tests.bench.import_scoring.paragraphs import ParagraphMatch, measure_paragraphs
from tests.bench.import_scoring.placing import place
from tests.bench.import_scoring.stated import measure_stated

SEGMENTATION, TITLES, FIELD, PARAGRAPH = 0.35, 0.25, 0.2, 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The figures of one page. **Units**: shares from 0 to 1, the rest counts of characters, lines and items."""

    page: GoldPage
    made: int
    segmentation: float
    titles: tuple[int, int]
    fields: dict[str, Tally]
    paragraphs: ParagraphMatch
    cover: float = 0.0
    invented: int = 0
    lost: int = 0
    unplaced: int = 0
    leaks: int = 0
    stated: Mapping[str, Tally] = field(default_factory=dict)

    @property
    def title(self) -> float:
        """The share of headlines that are exactly right."""
        right, wanted = self.titles
        return right / wanted if wanted else 1.0

    @property
    def field(self) -> float:
        """The F1 of all fields together."""
        return sum(self.fields.values(), Tally()).f1 if self.made else 0.0

    @property
    def total(self) -> float:
        """The page's score; nothing at all scores nothing."""
        if not self.made:
            return 0.0
        return (
            SEGMENTATION * self.segmentation
            + TITLES * self.title
            + FIELD * self.field
            + PARAGRAPH * self.paragraphs.share
        )


def score_page(page: GoldPage) -> tuple[Score, ImportedPage | None]:
    """Import a page as ``python build.py import`` does and score what comes out; no page when it is not even text.

    A page that says no date is imported again with ``--date``, as an editor would.
    """
    decoded = decode_page(page.name + ".txt", page.data)
    if decoded.source is None:
        return score_articles(page, ()), None
    imported = import_page(decoded.source, PageHints())
    if imported.date is None and page.date is not None:
        imported = import_page(decoded.source, PageHints(date=page.date))
    return score_import(page, imported), imported


def score_import(page: GoldPage, imported: ImportedPage) -> Score:
    """Score an imported page with its furniture and its account of every character."""
    furniture = [line for info in imported.issue.pages for line in info.furniture] if imported.issue else []
    return score_articles(
        page,
        imported.articles,
        furniture,
        lost=count_lost(imported),
        unplaced=count_unplaced(imported),
        stated=measure_stated(page, imported),
    )


def score_articles(  # noqa: PLR0913  # the last three come from the importer's account alone
    page: GoldPage,
    articles: Sequence[ArticleFile],
    furniture: Sequence[str] = (),
    *,
    lost: int = 0,
    unplaced: int = 0,
    stated: Mapping[str, Tally] | None = None,
) -> Score:
    """Score article files against a page's gold items."""
    found = [find_item(file, page.slips) for file in articles]
    placing = place(page.items, found)
    return Score(
        page=page,
        made=len(found),
        segmentation=measure_segmentation(page.items, found, placing),
        titles=measure_titles(page.items, found, placing),
        fields=measure_fields(page.items, found, placing) if found else dict.fromkeys(FIELDS, Tally()),
        paragraphs=measure_paragraphs(page.items, found, placing, page.slips),
        cover=measure_cover(page, found, furniture),
        invented=count_invented(page, found),
        lost=lost,
        unplaced=unplaced,
        leaks=count_leaks(page, found),
        stated=stated or {},
    )
