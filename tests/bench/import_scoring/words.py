"""Words as they are compared: what a typesetter may choose freely makes no difference."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_SHAPES = (
    (re.compile(r"[“”„‟「」『』〝〞\"]"), '"'),
    (re.compile(r"[‘’‚‛`´']"), "'"),
    (re.compile(r"[‐‑‒–—―─━-]+"), "-"),
    (re.compile(r"[・•‧∙⋅]"), "·"),
    (re.compile(r"\.{2,}|。{3,}|…+|⋯+"), "…"),
    (re.compile(r"…+"), "…"),
    (re.compile(r"[\s\u200b\ufeff]+"), ""),
)
_BULLETS = "◆◇■□▲△▼▽●○★☆►▶◎※·"
_ROLES = str.maketrans("記員約見習實攝報", "记员约见习实摄报")


@dataclass(frozen=True, slots=True)
class Slip:
    """A fault of the page with its neighbours, and the same words put right; either reading is as good."""

    printed: str
    corrected: str


def fold(text: str | None, slips: Sequence[Slip] = ()) -> str:
    """Return text without white space, widths, shapes of quotation marks and lengths of dashes; slips put right."""
    folded = unicodedata.normalize("NFKC", text or "")
    for shape, plain in _SHAPES:
        folded = shape.sub(plain, folded)
    for slip in slips:
        folded = folded.replace(slip.printed, slip.corrected)
    return folded


def fold_field(text: str | None, slips: Sequence[Slip] = ()) -> str:
    """Return a headline or another field folded; a dash at either end is decoration."""
    return fold(text, slips).strip("-")


def fold_paragraph(text: str, slips: Sequence[Slip] = ()) -> str:
    """Return a paragraph folded, without the bullet at its head."""
    return fold(text, slips).lstrip(_BULLETS)


def fold_role(text: str | None) -> str | None:
    """Return a role in simplified characters, without 本报: 本報記者 is 记者; None when there is none."""
    return fold(text).translate(_ROLES).removeprefix("本报") or None


@lru_cache(8192)  # a paragraph is looked for in every item
def grams(text: str, size: int = 4) -> frozenset[str]:
    """Return every run of ``size`` characters; a shorter text is its own only one."""
    return frozenset(text[at : at + size] for at in range(max(1, len(text) - size + 1)))


def f1(right: float, wrong: float, missed: float) -> float:
    """Return the harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
    return 2 * right / (2 * right + wrong + missed) if right or wrong or missed else 1.0
