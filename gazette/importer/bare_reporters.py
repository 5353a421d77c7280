"""Reports that open with who wrote them and no source, the first without a role: 付饶、记者岳山报道, 【文/林文雄】.

**Source**: briefs open with a contributor and a colon (陈果报道：驻渝某部…), names in brackets, what was done.
"""

from __future__ import annotations

from gazette.importer.filed import Opener
from gazette.importer.labels import read_labelled_names
from gazette.importer.people import ROLE, Named, scan_people
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_printed_name, split_names
from gazette.text.words import is_common_word, is_place

# 【文/林文雄】: what the writer did.
_LABELLED = compile_late(r"[(\[【](?P<who>(?:文图?|图文|撰文|整理|编译)\s?/[^()\[\]【】。,]{2,30})[)\]】]\s*(?=\S)")
_BRACKETED = compile_late(rf"\((?P<who>[{HAN}、 ]{{2,12}})\)\s+(?=[^()]{{12}})")
_NAMED = compile_late(
    rf"(?P<who>(?:[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])"
    rf"(?:[、 ]{ROLE}?\s?[{HAN} ]{{2,4}}){{1,3}}?)"
    rf"\s?报[道导](?![{HAN}])\s*[::]?"
)
# One contributor without a role, behind the source: 本报讯 陈果报道:驻渝某部….
_ONE_NAMED = compile_late(rf"(?P<who>[{HAN}]{{2,3}}|[{HAN}] [{HAN}])\s?报[道导]:")
_TWO = 2


def find_named(key: str) -> Opener | None:
    """Find a report that opens with contributors without a role, then those with one: 付饶、记者岳山报道."""
    match = _NAMED.match(key)
    if match is None:
        return None
    people, end = scan_people(key, 0, match.end("who"))
    if len(people) < _TWO or key[end : match.end("who")].strip():
        return None
    return Opener((0, 0), (0, 0), (0, 0), people, match.end())


def find_labelled_writers(key: str) -> Opener | None:
    """Find writers in brackets behind what they did, and nothing else there: 【文/林文雄】."""
    match = _LABELLED.match(key)
    people = read_labelled_names(key, *match.span("who")) if match else ()
    return Opener((0, 0), (0, 0), (0, 0), people, match.end()) if match and people else None


def find_one_named(key: str) -> Opener | None:
    """Find one contributor without a role, whose report begins behind a colon."""
    match = _ONE_NAMED.match(key)
    if match is None or not is_printed_name(match["who"]):
        return None
    return Opener((0, 0), (0, 0), (0, 0), (Named((0, 0), match.span("who")),), match.end())


def find_bracketed_writers(key: str) -> Opener | None:
    """Find a brief that opens with nothing but its writers in brackets, set apart: (魏强) 来自九省区的八十三位专家."""
    match = _BRACKETED.match(key)
    if match is None:
        return None
    start = match.start("who")
    names = [(start + first, start + last) for first, last in split_names(match["who"])]
    if not names or any(is_place(key[slice(*name)]) or is_common_word(key[slice(*name)]) for name in names):
        return None
    return Opener((0, 0), (0, 0), (0, 0), tuple(Named((0, 0), name) for name in names), match.end())
