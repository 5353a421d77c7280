"""What was seen of a picture. Nothing here needs Pillow."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.problems import Code


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a picture, without its place: that is where an article names it."""

    code: Code
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Looked:
    """What was seen of a picture.

    **Shape**: ``size`` is that of the picture standing upright, None when it cannot be published; ``flaw`` may be a
    warning beside a size; ``photographic`` says that a JPEG shows it as well as a PNG. **Units**: pixels.
    """

    size: tuple[int, int] | None
    flaw: Flaw | None = None
    photographic: bool = False
