"""Traditional characters and their simplified forms, so that either finds the other."""

from __future__ import annotations

from functools import lru_cache

# The blocks that hold Han characters of the Basic Multilingual Plane. What stands above it is too rare to be worth its
# bytes in every reader's browser.
_HAN = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000))


@lru_cache(maxsize=1)
def simplified_forms() -> dict[str, str]:
    """Return the simplified form of every character that has another one, in the order of the code points.

    **Shape**: one character to one character; no value is a key, so that folding twice is folding once.
    **Source**: OpenCC's configuration ``t2s``, asked for each character alone.
    """
    import opencc  # noqa: PLC0415  # reads its dictionaries when it is imported, and only the search index needs it

    characters = "".join(chr(code) for block in _HAN for code in block)
    # One character a line: no phrase of the dictionary reaches over a line end.
    converted = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    forms = {
        old: new
        for old, new in zip(characters, converted, strict=True)
        if new != old and len(new) == 1 and new <= "\uffff"
    }
    return {old: _last(old, forms) for old in forms}


def _last(character: str, forms: dict[str, str]) -> str:
    seen = {character}
    while (following := forms.get(character)) is not None and following not in seen:
        seen.add(following)
        character = following
    return character
