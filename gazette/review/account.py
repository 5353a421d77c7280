"""Where the characters of a page text are: in which articles, taken out by editors, in no article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from gazette.importer import ImportedPage, Use
from gazette.model import ArticleFile
from gazette.review.comparing import PART, count_missing, count_shared_with
from gazette.review.pairing import Filed, find_whole


@dataclass(frozen=True, slots=True)
class Account:
    """Where the characters of a page text are. **Units**: characters that are no white space.

    ``changed`` counts those that editors took out of the articles; they are not among ``in_articles``, nor are
    ``unsourced``, those of articles that do not name the page text or cannot be read.
    """

    characters: int = 0
    in_articles: int = 0
    changed: int = 0
    furniture: int = 0
    invisible: int = 0
    unplaced: int = 0
    left_out: int = 0
    unsourced: int = 0

    @property
    def balanced(self) -> bool:
        """Say whether every character is somewhere, and none in two places."""
        placed = self.in_articles + self.changed + self.furniture + self.invisible
        return self.characters == placed + self.unplaced + self.left_out + self.unsourced


@dataclass(slots=True)
class _Group:
    """Articles that stand in the same files: one in one as a rule, more where an editor merged or split them.

    ``parts`` are files that do not name the page text, and have what an editor took out of the others.
    """

    made: list[ArticleFile]
    files: list[tuple[str, ArticleFile]]
    parts: list[ArticleFile] = field(default_factory=list)


@dataclass(slots=True)
class Groups:
    """The articles of a page text with their files, gathered file by file."""

    _groups: dict[int, _Group] = field(default_factory=dict)

    def add(self, made: ArticleFile, shown: str, file: ArticleFile) -> str:
        """Add a file of an article; return the one that was there before it, empty when there was none."""
        group = self._groups.setdefault(made.article.place.number, _Group([made], []))
        first = group.files[0][0] if group.files else ""
        group.files.append((shown, file))
        return first

    @property
    def taken(self) -> frozenset[int]:
        """The numbers of the articles that stand somewhere."""
        return frozenset(self._groups)

    @property
    def missing(self) -> int:
        """How many characters of the articles stand nowhere in their files, nor in parts of these."""
        return sum(map(_count_missing, self._distinct()))

    @property
    def parted(self) -> int:
        """How many characters of the articles stand in parts of their files alone."""
        return (
            sum(count_missing(each.made, [file for _, file in each.files]) for each in self._distinct()) - self.missing
        )

    def _distinct(self) -> list[_Group]:
        return list({id(group): group for group in self._groups.values()}.values())

    def add_part(self, file: ArticleFile) -> bool:
        """Add a file that names no page text where it has words of an article that the article's own files lost."""
        for group in self._distinct():
            before = _count_missing(group)
            if before and max(count_shared_with(file, made) for made in group.made) >= PART:
                group.parts.append(file)
                if _count_missing(group) < before:
                    return True
                group.parts.pop()
        return False

    def find_merged(self, articles: tuple[ArticleFile, ...]) -> None:
        """Find the articles whose words an editor put into the file of another."""
        held = [(group, file) for group in self._groups.values() for _, file in group.files]
        filed = [Filed("", file.article.place, "", file) for _, file in held]
        for made in articles:
            number = made.article.place.number
            if number not in self._groups and (found := find_whole(made, filed)) is not None:
                group = held[found][0]
                group.made.append(made)
                self._groups[number] = group


def _count_missing(group: _Group) -> int:
    return count_missing(group.made, [*(file for _, file in group.files), *group.parts])


def count_characters(page: ImportedPage, groups: Groups, unsourced: Collection[int] = ()) -> Account:
    """Return where the characters of a page text are; ``unsourced`` are the numbers of articles in such files."""
    raw = page.source.text.split("\n")
    ink: dict[str, int] = defaultdict(int)
    for fate in page.fates:
        words = raw[fate.line - 1][fate.column - 1 : fate.end_column - 1]
        where = fate.use.value if fate.use in {Use.FURNITURE, Use.INVISIBLE, Use.UNPLACED} else "left out"
        where = "article" if fate.article in groups.taken else "unsourced" if fate.article in unsourced else where
        ink[where] += sum(1 for char in words if not char.isspace())
    return Account(
        characters=sum(1 for char in page.source.text if not char.isspace()),
        in_articles=ink["article"] - groups.missing - groups.parted,
        changed=groups.missing,
        furniture=ink["furniture"],
        invisible=ink["invisible"],
        unplaced=ink["unplaced"],
        left_out=ink["left out"],
        unsourced=ink["unsourced"] + groups.parted,
    )
