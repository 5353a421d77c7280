"""Page texts: bytes of a file as text, and by the dozen, read by several processes where they are many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from gazette import disk
from gazette.flow.work import Item, Result, is_copied, spread
from gazette.importer import Decoded, decode_page
from gazette.problems import Code, Problem, Span
from gazette.text.neighbours import read_neighbours
from gazette.text.patterns import compile_all
from gazette.text.topics import read_topics
from gazette.text.words import open_dictionary

# Loading the tables and starting a process cost about as much as reading a dozen pages.
_WORTH_A_PROCESS = 24


def spread_pages(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: int, report: Callable[[int], None]
) -> Iterator[Result]:
    """Yield what ``function``, which reads a page text, makes of each item, in order, as ``work.spread`` does."""
    if is_copied(len(items), jobs, _WORTH_A_PROCESS):  # what every page is read with is at hand in the copies then
        open_dictionary()
        read_neighbours()
        read_topics()
        compile_all()
    return spread(function, items, jobs, report, _WORTH_A_PROCESS)


def read_page_text(path: Path, shown: str, most: int) -> Decoded:
    """Return the text of a file, called as it is shown.

    **Problems**: TOO_LARGE when it has more bytes than ``most``; those of ``decode_page``.
    **Raises**: GazetteError when it cannot be read.
    """
    data = disk.read_start(path, most + 1)
    if len(data) <= most:
        return decode_page(shown, data)
    message = f"the page text has more than {most} bytes, which is the most"
    hint = "give one page's text, or raise page_text_bytes in publication.yaml"
    return Decoded(None, "", (Problem(Code.TOO_LARGE, Span(shown), message, hint),))
