"""What pages say of their issue and of who made them, compared with what an editor wrote down: imprint.yaml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from gazette.importer import ImportedPage, decode_page, import_page

IMPRINTS = Path(__file__).resolve().parents[2] / "golden" / "import" / "imprint.yaml"
FIELDS = ("date", "number", "page_count", "editors")
OPEN, ASIDE = "open", "aside"


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a page says. **Shape**: makers as ``post name``, in the order of the page; the rest as text, or empty."""

    date: str = ""
    number: str = ""
    page_count: str = ""
    editors: tuple[str, ...] = ()


@dataclass(slots=True)
class Count:
    """How many values of each field were found that the page has, and how many of either there are."""

    right: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    pages: int = 0
    whole: int = 0

    def enter(self, wanted: Imprint, made: Imprint) -> None:
        """Count what was made of one page."""
        self.pages += 1
        self.whole += wanted == made
        for name in FIELDS:
            one, other = _list_values(wanted, name), _list_values(made, name)
            self.wanted[name] += one.total()
            self.made[name] += other.total()
            self.right[name] += (one & other).total()

    def measure(self, *names: str) -> float:
        """Return the F1 of some fields, of all when none is named."""
        right, made, wanted = (
            sum(each[name] for name in names or FIELDS) for each in (self.right, self.made, self.wanted)
        )
        return 2 * right / (made + wanted) if made + wanted else 1.0


def read_imprints(path: Path = IMPRINTS) -> Mapping[str, Mapping[str, Imprint]]:
    """Return the table: of open pages and of those that no rule was made for, by name."""
    table = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # all values are texts
    return {part: {name: _read(values) for name, values in pages.items()} for part, pages in table.items()}


def import_imprint(path: Path) -> Imprint:
    """Return what an import of a page's text, without any option, writes into issue.yaml."""
    source = decode_page(path.name, path.read_bytes()).source
    return find_imprint(import_page(source)) if source else Imprint()


def find_imprint(page: ImportedPage) -> Imprint:
    """Return what an import writes into issue.yaml, and the day of the issue."""
    issue = page.issue
    editors = issue.pages[0].editors if issue else ()
    return Imprint(
        date=str(page.date or ""),
        number=(issue.number if issue else None) or "",
        page_count=str((issue.page_count if issue else None) or ""),
        editors=tuple(f"{person.role} {person.name}" for person in editors),
    )


def format_count(name: str, count: Count) -> Iterator[str]:
    """Yield the lines of a table: each field's F1, and how many pages are right as a whole."""
    shares = "  ".join(f"{each} {count.measure(each):.3f}" for each in FIELDS)
    yield f"{name:6} {count.pages:4} pages  all {count.measure():.3f}  {shares}  {count.whole} pages without a slip"


def _read(values: Mapping[str, object]) -> Imprint:
    texts = {name: str(values.get(name, "")) for name in FIELDS if name != "editors"}
    editors = values.get("editors", ())
    return Imprint(**texts, editors=tuple(editors) if isinstance(editors, list) else ())


def _list_values(imprint: Imprint, name: str) -> Counter[str]:
    value = getattr(imprint, name)
    return Counter(value if isinstance(value, tuple) else [value] if value else [])
