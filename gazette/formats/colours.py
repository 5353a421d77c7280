"""The publication's colour, made readable in all themes: the one rule of the style sheet that settings decide."""

from __future__ import annotations

import math

from gazette.model import Output
from gazette.settings import Settings

# The grounds that layouts/assets/site.css sets text on, darkest in the light theme and lightest in the dark one: what
# is readable on these is readable on all. docs/design.md has the table.
LIGHT_GROUND = "#f1ece1"
DARK_GROUND = "#24221f"
SEPIA_GROUND = "#e9dcc0"
LEAST_CONTRAST = 4.5
STYLES = "assets/site.css"
_STEPS = 100


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else math.pow((channel + 0.055) / 1.055, 2.4)  # noqa: PLR2004  # WCAG


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, 0 for black to 1 for white.

    **Source**: WCAG 2.2, definition of relative luminance.
    """
    red, green, blue = (_linear(channel) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21.

    **Source**: WCAG 2.2, definition of contrast ratio.
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def find_readable(colour: str, ground: str) -> str:
    """Return the colour nearest to the given one that can be read on a ground: mixed with black or white as needed.

    **Shape**: the colour itself when its contrast is enough; ``ground`` must be far from middle grey.
    """
    target = 0.0 if luminance(ground) > 0.18 else 1.0  # noqa: PLR2004  # middle grey
    for step in range(_STEPS + 1):
        mixed = _mix(colour, target, step / _STEPS)
        if contrast(mixed, ground) >= LEAST_CONTRAST:
            return mixed
    return _mix(colour, target, 1)


def _mix(colour: str, target: float, share: float) -> str:
    channels = (channel + (target - channel) * share for channel in _channels(colour))
    # Rounded away from the ground, so that rounding never costs contrast.
    rounded = math.floor if target == 0 else math.ceil
    return "#" + "".join(
        f"{min(255, max(0, rounded(channel * 255 + (-1e-9 if target else 1e-9)))):02x}" for channel in channels
    )


def colour_asset(asset: Output, settings: Settings) -> Output:
    """Return a file of layouts/assets/ as the site has it: its style sheet with the publication's colour, others alike.

    One style sheet is all that a page waits for.
    """
    return Output(asset.path, asset.data + format_colours(settings).encode()) if asset.path == STYLES else asset


def format_colours(settings: Settings) -> str:
    """Return the rule that gives the publication's colour to the style sheet."""
    light = find_readable(settings.colour, LIGHT_GROUND)
    dark = find_readable(settings.colour, DARK_GROUND)
    sepia = find_readable(settings.colour, SEPIA_GROUND)
    return f":root{{--publication-light:{light};--publication-dark:{dark};--publication-sepia:{sepia}}}\n"
