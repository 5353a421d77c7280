"""Fit the importer's weights to the open test pages: ``python tests/bench/import_fit.py [--write]``.

Roles are fitted to pages as they were printed and, less, laid out in other ways; headlines, near today's weights, to
those of the former whose gold files name every good reading. Needs the packages of the extra ``fit``. Without
``--write`` it only says how many lines the weights of today get wrong; with it gazette/importer/weights.py gets the
mean of its tables and the fitted ones. ``--cross 5`` scores every page with weights fitted to the other four fifths,
those of headlines from beliefs on: what the weights are worth on pages they were not fitted to. ``--headlines`` fits
those of headlines alone, ``--seams`` what words say of the breaks in them, ``--wholes`` those of the page as a whole,
``--torn`` those of torn texts, and counts which characters are neighbours, ``--topics`` counts which of them stand for
the same subjects, ``--lines`` what words say of a line's role, ``--doubts`` which decisions are wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

if __package__ in {None, ""}:  # run as a script: the repository is not yet where Python looks
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import gazette.importer.weights as table
import gazette.text
from gazette.text.line_words import format_line_words
from gazette.text.neighbours import format_neighbours
from gazette.text.seam_words import format_seam_words
from gazette.text.topics import format_topics
from tests.bench.import_fitting.beliefs import read_beliefs
from tests.bench.import_fitting.doubt_rows import list_decisions, put_doubts
from tests.bench.import_fitting.doubts import fit_doubts
from tests.bench.import_fitting.heads import fit_headlines
from tests.bench.import_fitting.line_words import ROLES, fit_line_words, fit_without_each
from tests.bench.import_fitting.pages import LabelledPage, read_labelled
from tests.bench.import_fitting.roles import fit_roles
from tests.bench.import_fitting.seam_words import fit_seam_words
from tests.bench.import_fitting.table import go_halfway, put_weights, read_weights, write_weights
from tests.bench.import_fitting.topics import FOLDS, fit_topics, read_by_others
from tests.bench.import_fitting.torn import fit_torn
from tests.bench.import_fitting.torn_rows import add_up, count_page, measure_page, put_torn
from tests.bench.import_fitting.whole_rows import collect, put_wholes, read_rows, write_rows
from tests.bench.import_fitting.wholes import fit_wholes
from tests.bench.import_score import PAGES, choose_pages
from tests.bench.import_scoring.scoring import Score, score_page
from tests.bench.import_scoring.table import format_table

NEIGHBOURS = Path(gazette.text.__file__).with_name("neighbours.txt")
TOPICS = NEIGHBOURS.with_name("topics.txt")
LINE_WORDS = NEIGHBOURS.with_name("line_words.txt")
SEAM_WORDS = NEIGHBOURS.with_name("seam_words.txt")


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, say what it came to, and write when asked."""
    parser = argparse.ArgumentParser(description="Fit the importer's weights to the open test pages.")
    parser.add_argument("--write", action="store_true", help="put the fitted weights into weights.py")
    parser.add_argument("--pages", type=Path, default=PAGES, metavar="DIR", help="pages with their gold files")
    parser.add_argument(
        "--cross", type=int, metavar="K", help="fit K times, each time without every Kth page, and score those"
    )
    parser.add_argument("--headlines", action="store_true", help="fit what parts of headlines weigh, and only that")
    parser.add_argument("--seams", action="store_true", help="fit what words say of breaks in headlines, and only that")
    parser.add_argument("--wholes", action="store_true", help="fit what a page as a whole weighs, and only that")
    parser.add_argument("--torn", action="store_true", help="fit what torn texts and their pieces weigh, and only that")
    parser.add_argument("--topics", action="store_true", help="count what characters stand for, and only that")
    parser.add_argument("--doubts", action="store_true", help="fit what tells which decisions are wrong, and only that")
    parser.add_argument("--lines", action="store_true", help="fit what words say of a line's role, and only that")
    parser.add_argument(
        "--collect", action="store_true", help="with --wholes: first read all pages anew, each by tables of others"
    )
    options = parser.parse_args(arguments)
    alone = {
        "doubts": _fit_doubts,
        "lines": _fit_lines,
        "topics": _fit_topics,
        "seams": _fit_seams,
        "torn": _fit_torn,
        "headlines": _fit_headlines,
    }
    if options.wholes:
        return _fit_wholes(options.pages, anew=options.collect, write=options.write)
    for name, fit in alone.items():
        if getattr(options, name):
            return fit(options.pages, write=options.write)
    pages = list(read_labelled(options.pages, layouts=True))
    wrong, known = _count_wrong(pages)
    sys.stdout.write(f"{len(pages)} pages, {known} lines that gold files settle; the weights of today: {wrong} wrong\n")
    if options.cross:
        sys.stdout.writelines(line + "\n" for line in format_table(list(_cross(pages, options.pages, options.cross))))
        return 0
    roles = fit_roles(pages, read_beliefs())
    weights = fit_headlines(list(read_labelled(options.pages)), roles, near_today=True)
    module = Path(table.__file__)
    if options.write:
        module.write_text(
            write_weights(module.read_text(encoding="utf-8"), go_halfway(weights)), encoding="utf-8", newline="\n"
        )
        sys.stdout.write(f"written: {module.name}; run ruff format on it, then import_score.py\n")
    return 0


def _fit_headlines(folder: Path, *, write: bool) -> int:
    """Fit how the lines of headlines divide, near today's weights."""
    weights = fit_headlines(list(read_labelled(folder)), read_weights(), near_today=True)
    if write:
        module = Path(table.__file__)
        module.write_text(write_weights(module.read_text(encoding="utf-8"), weights), encoding="utf-8", newline="\n")
        sys.stdout.write(f"written: {module.name}; run ruff format on it, then import_score.py\n")
    return 0


def _fit_seams(folder: Path, *, write: bool) -> int:
    """Fit what words say of the breaks in headlines to the open pages and to the headlines that stand on none."""
    words = fit_seam_words(list(read_labelled(folder)))
    sys.stdout.write(f"{len(words)} signs\n")
    if write:
        SEAM_WORDS.write_text(format_seam_words(words), encoding="utf-8", newline="\n")
    return 0


def _fit_lines(folder: Path, *, write: bool) -> int:
    """Fit what words say of a line's role to the lines of the open pages."""
    words = fit_line_words(list(read_labelled(folder)))
    sys.stdout.write(f"{len(words)} signs\n")
    if write:
        LINE_WORDS.write_text(format_line_words(ROLES, words), encoding="utf-8", newline="\n")
    return 0


def _fit_torn(folder: Path, *, write: bool) -> int:
    """Fit to the open pages, each measured with the neighbours of characters that the others have."""
    pages = list(choose_pages(folder, held_out=False))
    everywhere = add_up(count_page(page) for page in pages)
    rows = [row for page in read_by_others(pages) for row in measure_page(page, everywhere)]
    sys.stdout.write(f"{len(rows)} pairs of {len(pages)} pages, {sum(row[3] for row in rows)} of them torn texts\n")
    fitted = fit_torn(rows)
    if write:
        module = Path(table.__file__)
        module.write_text(put_torn(module.read_text(encoding="utf-8"), fitted), encoding="utf-8", newline="\n")
        NEIGHBOURS.write_text(format_neighbours(everywhere), encoding="utf-8", newline="\n")
    return 0


def _fit_wholes(folder: Path, *, anew: bool, write: bool) -> int:
    """Fit to the readings that were collected, first collected anew where that is asked for."""
    if anew:
        pages = list(choose_pages(folder, held_out=False))
        words = fit_without_each(list(read_labelled(folder)), [page.name for page in pages], FOLDS)
        write_rows(collect(read_by_others(pages, words)))
    rows = read_rows()
    fitted = fit_wholes(rows)
    sys.stdout.write(f"{len(rows)} readings of {len({row[0] for row in rows})} pages\n")
    if write:
        module = Path(table.__file__)
        module.write_text(put_wholes(module.read_text(encoding="utf-8"), *fitted), encoding="utf-8", newline="\n")
    return 0


def _fit_doubts(folder: Path, *, write: bool) -> int:
    """Fit what tells which decisions are wrong, each page read by tables of words and topics that others made."""
    pages = list(choose_pages(folder, held_out=False))
    words = fit_without_each(list(read_labelled(folder)), [page.name for page in pages], FOLDS)
    rows = list(list_decisions(read_by_others(pages, words), folder))
    fitted = fit_doubts(rows)
    for name in fitted:
        wrong = [row[2] for row in rows if row[0] == name]
        sys.stdout.write(f"{name}: {len(wrong)} decisions, {sum(wrong)} of them wrong\n")
    if write:
        module = Path(table.__file__)
        module.write_text(put_doubts(module.read_text(encoding="utf-8"), fitted), encoding="utf-8", newline="\n")
    return 0


def _fit_topics(folder: Path, *, write: bool) -> int:
    """Count the characters of the open pages' articles, and what they stand for."""
    topics = fit_topics(choose_pages(folder, held_out=False))
    sys.stdout.write(f"{len(topics.rarity)} characters\n")
    if write:
        TOPICS.write_text(format_topics(topics), encoding="utf-8", newline="\n")
    return 0


def _cross(pages: Sequence[LabelledPage], folder: Path, folds: int) -> Iterator[Score]:
    """Yield the score of every page, read with roles, headlines and topics that were fitted without it."""
    plain = list(read_labelled(folder))
    as_printed = list(choose_pages(folder, held_out=False))
    for fold in range(folds):
        aside = {page.name for page in as_printed[fold::folds]}
        roles = fit_roles([page for page in pages if page.page.name not in aside], read_beliefs())
        put_weights(fit_headlines([page for page in plain if page.page.name not in aside], roles))
        yield from (score_page(page)[0] for page in read_by_others(as_printed) if page.name in aside)


def _count_wrong(pages: Sequence[LabelledPage]) -> tuple[int, int]:
    pairs = [
        (verdict.role, labels)
        for page in pages
        for verdict, labels in zip(page.reading.verdicts, page.labels, strict=True)
        if labels
    ]
    return sum(role not in labels for role, labels in pairs), len(pairs)


if __name__ == "__main__":
    sys.exit(main())
