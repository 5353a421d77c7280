"""What spoke for and against what a line, or a headline, became: told to who asks why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """A rule that held: what it is called, its authority, and what it weighed for what was taken and for the other."""

    rule: str
    source: str
    weight: float
    other_weight: float
