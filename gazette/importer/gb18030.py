"""Characters that GB 18030 has given a place of their own since 2000, and that Python's table still has none for.

**Source**: GB 18030-2022, annexes on changed mappings (as of ICU's gb18030-2022 and Unicode's L2/22-274): 18 codes that
led to the private use area, with A8BC (ḿ) of 2005; six more whose characters stand in plane 2, and A3A0, which systems
write for an ideographic space (WHATWG Encoding, gb18030).
"""

from __future__ import annotations

from gazette.text.patterns import compile_late

_PLACES = {
    **dict(zip(range(0xE78D, 0xE797), "︐︒︑︓︔︕︖︗︘︙", strict=True)),  # A6D9-A6DF, A6EC, A6ED, A6F3
    0xE7C7: "ḿ",  # A8BC
    0xE81E: "\u9fb4",  # FE59
    0xE826: "\u9fb5",  # FE61
    0xE82B: "\u9fb6",  # FE66
    0xE82C: "\u9fb7",  # FE67
    0xE832: "\u9fb8",  # FE6D
    0xE843: "\u9fb9",  # FE7E
    0xE854: "\u9fba",  # FE90
    0xE864: "\u9fbb",  # FEA0
    0xE816: "\U00020087",  # FE51
    0xE817: "\U00020089",  # FE52
    0xE818: "\U000200cc",  # FE53
    0xE831: "\U000215d7",  # FE6C
    0xE83B: "\U0002298f",  # FE76
    0xE855: "\U000241fe",  # FE91
    0xE5E5: "\u3000",  # A3A0
}
_PRIVATE = compile_late("[\ue5e5\ue78d-\ue864]")


def mend_places(text: str) -> str:
    """Return text that was decoded by the table of 2000 with its characters where the standard has them now."""
    return text.translate(_PLACES) if _PRIVATE.search(text) else text
