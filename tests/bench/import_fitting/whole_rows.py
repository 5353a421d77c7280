"""Pages with one close line read the other way, and how much better they score: what weights of a whole are fitted to.

``rereadings.json`` has such pages, each read with topics that other pages taught, for what was fitted to a page reads
it rightly too often to learn from.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from unittest import mock

from gazette.importer import page
from gazette.importer.classify import Reading, classify
from gazette.importer.lines import Sheet
from gazette.importer.rereading import list_other_readings, read_again
from gazette.importer.wholes import PageItems, put_together
from tests.bench.import_scoring.gold import GoldPage
from tests.bench.import_scoring.scoring import score_page

ROWS = Path(__file__).with_name("rereadings.json")
MARGIN, WORDS, OTHERS = "how far it stayed behind", "what words say of its lines", "another line changes, too"

# A page's name, how far the reading stayed behind, what words say for it, how many lines more change with it, how much
# higher it scores, and what the page shows more of.
Row = tuple[str, float, float, int, float, dict[str, float]]


def read_rows(path: Path = ROWS) -> list[Row]:
    """Return the readings to fit to."""
    return [tuple(row) for row in json.loads(path.read_text(encoding="utf-8"))]


def write_rows(rows: Iterable[Row], path: Path = ROWS) -> None:
    """Write readings, one a line."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8", newline="\n")


def collect(pages: Iterable[GoldPage]) -> Iterator[Row]:
    """Yield each page with each close line read the other way, as today's program makes it."""
    for gold in pages:
        for sheet in _read_sheets(gold):
            reading = classify(sheet)
            together = put_together(reading)
            before = _score(gold, reading, together)
            for other in list_other_readings(reading, list(reading.sums), together):
                gain = _score(gold, other.reading, other.page) - before
                gains = {name: round(more, 3) for name, more in other.gains.items() if round(more, 3)}
                yield gold.name, round(other.margin, 2), round(other.words, 1), other.others, round(gain, 4), gains


def _read_sheets(gold: GoldPage) -> list[Sheet]:
    """Return a page's lines as the importer comes to read them: labels and codes taken out, lines told what they are.

    Of a page that it reads twice neither is returned.
    """
    with mock.patch.object(page, "read_again", side_effect=read_again) as asked:
        score_page(gold)
    return [call.args[0] for call in asked.call_args_list] if asked.call_count == 1 else []


def _score(gold: GoldPage, reading: Reading, items: PageItems) -> float:
    with mock.patch.object(page, "read_again", return_value=(reading, items)):
        return score_page(gold)[0].total


def put_wholes(text: str, weights: dict[str, float], rereading: dict[str, float]) -> str:
    """Return the text of weights.py with these weights in it."""
    tables = text[text.index("WHOLE = {") :]
    fresh = "WHOLE = {\n" + "".join(f'    "{name}": {weight},\n' for name, weight in weights.items()) + "}\n"
    fresh += tables[tables.index("}\n") + 2 :]
    for name, weight in rereading.items():
        fresh = re.sub(rf'("{name}": )[-.\d]+', rf"\g<1>{weight}", fresh)
    return text.replace(tables, fresh)
