"""Where in content/ the articles of page texts stand, wherever editors moved them."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from gazette import disk, listing
from gazette.importer import ImportedPage
from gazette.matter.article_file import parse_article_file
from gazette.matter.names import Name, Role, parse_name
from gazette.model import ArticleFile
from gazette.review.comparing import count_shared, is_gone
from gazette.text.decoding import decode_utf8

# A name as YAML writes it, with quotation marks or without.
_NAMED = re.compile(rb"\bfile: *[\"']?([^\"'\n\r,}\\]+)")
_START = 1 << 14  # keys stand at the top of an article's file
_SAME = 0.95  # of its words: what comes again every day, such as programmes, has less of those of another day
_KEYS_END = b"\n---"


@dataclass(slots=True)
class Whereabouts:
    """The articles of content/ that were made of some page texts, or of any that is not there any more.

    They are looked for when the first is asked for.
    **Shape**: ``seeds`` are the page texts, as articles name them.
    """

    content: Path
    seeds: Collection[str]
    _found: dict[str, list[Name]] | None = field(default=None)
    _strays: dict[str, list[Name]] = field(default_factory=lambda: defaultdict(list))
    _gone: dict[str, bool] = field(default_factory=dict)
    _by_date: dict[dt.date, tuple[str, ...]] = field(default_factory=dict)

    def find(self, seed: str) -> tuple[Name, ...]:
        """Return the files of the articles of a page text, in the order of their places."""
        if self._found is None:
            self._found = self._look()
        if seed not in self._found:
            strays = (name for start, names in self._strays.items() if seed.startswith(start) for name in names)
            self._found[seed] = [name for name in strays if _find_seed(self.content / name.path, name) == seed]
        return tuple(self._found[seed])

    def list_gone(self, date: dt.date) -> tuple[str, ...]:
        """Return the page texts that articles of an issue name and that are not there, in the order of their names."""
        self.find("")
        if date not in self._by_date:
            names = (name for names in self._strays.values() for name in names if name.date == date)
            seeds = {_find_seed(self.content / name.path, name) for name in names}
            self._by_date[date] = tuple(sorted(seed for seed in seeds if seed and self._is_gone(seed)))
        return self._by_date[date]

    def is_home(self, seed: str, date: dt.date, page: int, *, known: bool) -> bool:
        """Say whether most articles of a page text stand on a page; as many as on another where it is ``known``."""
        pages = Counter((name.date, name.page) for name in self.find(seed))
        here = pages.pop((date, page), 0)
        return here > max(pages.values(), default=0) or (known and here > 0 and here == max(pages.values()))

    def _look(self) -> dict[str, list[Name]]:
        found: dict[str, list[Name]] = defaultdict(list)
        for path in listing.list_files(self.content) if self.content.is_dir() else ():
            named = _list_named(self.content / path) if path.endswith(".md") else ()
            wanted, gone = any(map(self._may_be_wanted, named)), [seed for seed in named if self._is_gone(seed)]
            name, _ = parse_name(path, path) if wanted or gone else (None, ())
            if name is None or name.role is not Role.ARTICLE or name.place is None:
                continue
            target = self.content / path
            if not target.resolve().is_relative_to(self.content.resolve()):
                continue
            if wanted:
                found[_find_seed(target, name)].append(name)
            for seed in gone:
                self._strays[seed].append(name)
        return {seed: names for seed, names in found.items() if seed in self.seeds}

    def _may_be_wanted(self, start: str) -> bool:
        return start in self.seeds or (self._is_gone(start) and any(seed.startswith(start) for seed in self.seeds))

    def _is_gone(self, seed: str) -> bool:
        if seed not in self._gone:
            self._gone[seed] = not (self.content.resolve().parent / seed).exists()
        return self._gone[seed]


def _list_named(path: Path) -> set[str]:
    """Return how the names begin of the page text of an article and of its pictures: of few all keys are read."""
    start = disk.read_start(path, _START)
    if len(start) == _START and start.find(_KEYS_END) < 0:
        start = disk.read_bytes(path)
    at = start.find(b"source_text")
    return {found.strip().decode("utf-8", "replace") for found in _NAMED.findall(start, at)} if at >= 0 else set()


def _find_seed(path: Path, name: Name) -> str:
    """Return the page text that an article was made of; empty where it names none, or cannot be read."""
    file = _read_article(path, name)
    return file.article.source_text.file if file and file.article.source_text else ""


def _read_article(path: Path, name: Name) -> ArticleFile | None:
    source, _ = decode_utf8(name.path, disk.find_bytes(path) or b"")  # somebody may delete it meanwhile
    return parse_article_file(source, name.place, name.path)[0] if source and name.place else None


def find_home(whereabouts: Whereabouts, seed: str, page: ImportedPage) -> Name | None:
    """Return an article on the page to which an editor moved all those of a page text, or nearly all; else None.

    **Shape**: none is left on the page that the text says, and none of another page text stands where they stand. An
    article whose words the text has no more is of another page, whose text was called so before.
    """
    names = [name for name in whereabouts.find(seed) if _is_of(whereabouts.content, name, page)]
    if any((name.date, name.page) == (page.date, page.page) for name in names):
        return None
    pages = Counter((name.date, name.page) for name in names)
    home = max(pages, key=lambda at: pages[at], default=None)
    first = next((name for name in names if (name.date, name.page) == home), None)
    if first is None or home is None or pages[home] * 2 <= len(names):
        return None
    folder = (whereabouts.content / first.path).parent
    own = {Path(name.path).name for name in names if (name.date, name.page) == home}
    others = (folder / path for path in listing.list_files(folder) if path.endswith(".md") and path not in own)
    return None if any(b"source_text" in disk.read_start(path, _START) for path in others) else first


def find_astray(whereabouts: Whereabouts, page: ImportedPage, renamed: Collection[str]) -> dict[str, Name]:
    """Return the page texts that are not there and whose articles say what a page says, each with one of them.

    **Shape**: of the page's issue and the days beside it, but for those that are taken for the page's own text.
    """
    days = [page.date + dt.timedelta(days=days) for days in (0, -1, 1)] if page.date else []
    found = {}
    for seed in dict.fromkeys(seed for day in days for seed in whereabouts.list_gone(day)):
        names = [name for name in whereabouts.find(seed) if _find_seed(whereabouts.content / name.path, name) == seed]
        same = [name for name in names if _says_the_same(whereabouts.content, name, page)]
        if seed not in renamed and len(same) * 2 > len(names):
            found[seed] = same[0]
    return found


def _says_the_same(content: Path, name: Name, page: ImportedPage) -> bool:
    file = _read_article(content / name.path, name)
    return file is not None and count_shared(file, page.source.text) >= _SAME


def _is_of(content: Path, name: Name, page: ImportedPage) -> bool:
    file = _read_article(content / name.path, name)
    return file is not None and not is_gone(file, page.source)
