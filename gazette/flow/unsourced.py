"""Articles of content/ that may hold what seems to be left out of a page text, and do not say that it is from there.

They name no page text, or another, as where an editor put the end of a jumped article into its beginning; or they
cannot be read.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

from gazette import disk
from gazette.importer import ImportedPage
from gazette.matter.names import Name
from gazette.model import ArticleFile
from gazette.problems import Code, Problem, Severity, Span
from gazette.review import PART, Comparison, Groups, Standing, count_shared, find_lines


@dataclass(slots=True)
class Unsourced:
    """The articles of which ``source_text`` does not tell all that they may come from, by their issues.

    **Shape**: of what editors changed, ``edited`` has the page text that it names, too.
    """

    content: Path
    by_hand: dict[dt.date, list[Name]] = field(default_factory=lambda: defaultdict(list))
    unread: dict[dt.date, list[Name]] = field(default_factory=lambda: defaultdict(list))
    edited: dict[dt.date, list[tuple[Name, str]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: Name, *, readable: bool) -> None:
        """Take an article."""
        if name.place is not None:
            (self.by_hand if readable else self.unread)[name.place.date].append(name)

    def add_edited(self, name: Name, file: str) -> None:
        """Take an article that names a page text and has been changed since it was imported."""
        if name.place is not None:
            self.edited[name.place.date].append((name, file))

    @property
    def written(self) -> int:
        """How many of them name no page text."""
        return sum(map(len, self.by_hand.values()))

    def find(self, page: ImportedPage, taken: Collection[int]) -> dict[int, Comparison]:
        """Return the file that has an article of a page text, by the article's number: all but those ``taken``."""
        without = [made for made in page.articles if made.article.place.number not in taken]
        if not without or page.date is None:
            return {}
        files = [(name, Standing.UNREADABLE) for names in self.unread.values() for name in names]
        files += [(name, Standing.NO_SOURCE) for name in self.by_hand.get(page.date, ())]
        others = (name for name, file in self.edited.get(page.date, ()) if file != page.source.path)
        files += [(name, Standing.OTHER_SOURCE) for name in others]
        texts = {name.path: disk.read_bytes(self.content / name.path).decode("utf-8", "replace") for name, _ in files}
        found: dict[int, Comparison] = {}
        for made in without:
            shares = [count_shared(made, texts[name.path]) for name, _ in files]
            best = max(range(len(files)), key=shares.__getitem__, default=None)
            if best is not None and shares[best] >= PART:
                name, standing = files[best]
                found[made.article.place.number] = Comparison(disk.shown_path(self.content / name.path), standing)
        return found

    def find_parts(
        self, page: ImportedPage, groups: Groups, read: Callable[[Name], ArticleFile | None]
    ) -> list[Comparison]:
        """Give the groups of a page's articles what editors parted from these; return those files.

        Who parts an article begins the second half as a person does: it names no page text.
        """
        names = self.by_hand.get(page.date, ()) if page.date is not None and groups.missing else ()
        files = ((name, read(name)) for name in names)
        parts = [name for name, file in files if file is not None and groups.add_part(file)]
        return [Comparison(disk.shown_path(self.content / name.path), Standing.NO_SOURCE) for name in parts]


def tell_left_out(page: ImportedPage, taken: Collection[int]) -> tuple[Problem, ...]:
    """Return which articles of a page text are nowhere.

    **Problems**: LEFT_OUT, a warning, at the first line of each.
    """
    return tuple(_left_out(page, made) for made in page.articles if made.article.place.number not in taken)


def _left_out(page: ImportedPage, made: ArticleFile) -> Problem:
    first = find_lines(made)[0][0] if find_lines(made) else 1
    message = f"no article in content/ has “{made.article.title.corrected.splitlines()[0]}”"
    hint = "import the page again with --restore, or leave it out knowingly"
    return Problem(Code.LEFT_OUT, Span(page.source.path, first, 1, first, 1), message, hint, Severity.WARNING)
