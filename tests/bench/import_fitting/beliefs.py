"""The weights as they were set by hand: what is believed before the pages are asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazette.importer.rules.rule import Role

_FILE = Path(__file__).with_name("beliefs.json")


@dataclass(frozen=True, slots=True)
class Beliefs:
    """The tables of weights.py, by their names there."""

    prior: dict[Role, float]
    rules: dict[str, dict[Role, float]]
    after: dict[Role | None, dict[Role, float]]
    last: dict[Role, float]
    headline: dict[str, float]
    title_lines: dict[int, float]


def read_beliefs() -> Beliefs:
    """Return the weights set by hand; a rule that has none says nothing."""
    data: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return Beliefs(
        prior=_by_role(data["PRIOR"]),
        rules={name: _by_role(row) for name, row in data["WEIGHTS"].items()},
        after={Role(before) if before else None: _by_role(row) for before, row in data["AFTER"]},
        last=_by_role(data["LAST"]),
        headline=data["HEADLINE"],
        title_lines={int(lines): weight for lines, weight in data["TITLE"].items()},
    )


def _by_role(row: dict[str, float]) -> dict[Role, float]:
    return {Role(name): weight for name, weight in row.items()}
