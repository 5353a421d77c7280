"""The table of bounds in docs/trust.md is what the program keeps to."""

import dataclasses
import re
from pathlib import Path

from gazette.copies import BYTES_VARIABLE, COPY_BYTES, COPY_SECONDS, SECONDS_VARIABLE, SILENCE_SECONDS
from gazette.doorkeeper import PUBLICATION_BYTES, PUBLICATION_VARIABLE
from gazette.matter.front_matter import LONGEST_ALIAS
from gazette.serving.regions import MOST_BYTES as OUTLINE_BYTES
from gazette.serving.regions import MOST_CORNERS
from gazette.settings import KEYS, MOST_NESTING, USUAL_BOUNDS, Bounds
from gazette.text.file_names import MOST_BYTES as NAME_BYTES

PAGE = Path(__file__).parents[2] / "docs" / "trust.md"
YAML_LEVELS = 1000  # libyaml's own: tests/unit/test_bounds.py goes beyond it


def test_every_bound_stands_in_the_table_with_its_default_and_its_setting() -> None:
    _, _, rest = PAGE.read_text(encoding="utf-8").partition("### Bounds\n")
    rows = re.findall(r"^\| .+ \| ([\d,]+) \| (.+) \|$", rest.partition("\n## ")[0], re.MULTILINE)
    told = [(int(default.replace(",", "")), setting) for default, setting in rows]
    names = [each.name for each in dataclasses.fields(Bounds)]
    assert set(names) <= KEYS.keys()
    settable = [(getattr(USUAL_BOUNDS, name), f"`{name}` of `publication.yaml`") for name in names]
    surroundings = {
        PUBLICATION_VARIABLE: PUBLICATION_BYTES,
        BYTES_VARIABLE: COPY_BYTES,
        SECONDS_VARIABLE: COPY_SECONDS,
    }
    settable += [(number, f"`{variable}` in the environment") for variable, number in surroundings.items()]
    fixed = (
        *(MOST_NESTING, NAME_BYTES, LONGEST_ALIAS, YAML_LEVELS),
        *(OUTLINE_BYTES, MOST_CORNERS, SILENCE_SECONDS),
    )
    assert sorted(told) == sorted([*settable, *((number, "fixed") for number in fixed)])
