"""JSON Schemas of the files of content/, made of the tables by which the parser reads them: there is one truth.

Editors check a file with them while it is typed. What a schema cannot say (an emendation that is not closed, a file
that is not there) ``check`` says.

**Source**: JSON Schema 2020-12 in the part that draft 7 shares, for the YAML language server knows no more. Values are
those of YAML 1.2: a date is a text there, ``010`` a number.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gazette.fields.readers import (
    ACCEPTABLE,
    COLOUR,
    DATE,
    FRACTION,
    LANGUAGE,
    TRUTHS,
    URL,
    WHOLE_NUMBER,
    ChoiceReader,
    ListReader,
    NumberReader,
    Reader,
    read_accepted,
    read_colour,
    read_date,
    read_fraction,
    read_language,
    read_line,
    read_text,
    read_truth,
    read_url,
    read_whole_number,
)
from gazette.matter import front_matter as front
from gazette.matter import issue_file
from gazette.model import Kind, Status
from gazette.schemas.meanings import MEANINGS, Meaning
from gazette.settings import KEYS, read_site_url, read_time_zone

Schema = dict[str, object]
DRAFT = "http://json-schema.org/draft-07/schema#"
_SCALAR = ["string", "number", "boolean"]
_TEXT: Schema = {"type": _SCALAR, "pattern": r"\S"}


def _pattern(pattern: str, *kinds: str) -> Schema:
    return {"type": [*(kinds or ("string",))], "pattern": rf"^\s*(?:{pattern})\s*$"}


def _truth() -> Schema:
    words = "|".join("".join(f"[{sign}{sign.upper()}]" for sign in word) for word in TRUTHS)
    return _pattern(words, "boolean", "string")


_ACCEPTED: Schema = {"type": "array", "items": {"enum": list(ACCEPTABLE)}}
_FIXED: Mapping[Callable[..., object], Schema] = {
    read_text: _TEXT,
    read_line: _TEXT,
    front.read_tag: _TEXT,
    front.read_wording: _TEXT,
    front.read_file_name: {"type": _SCALAR, "pattern": r"^\s*[^\s./\\][^/\\]*$"},
    read_date: _pattern(DATE.pattern),
    read_whole_number: _pattern(WHOLE_NUMBER.pattern, "integer", "string")
    | {"minimum": 1, "maximum": 999_999_999, "maxLength": 9},
    read_fraction: _pattern(FRACTION.pattern, "number", "string") | {"minimum": 0, "maximum": 1},
    read_truth: _truth(),
    read_language: _pattern(LANGUAGE.pattern),
    read_colour: _pattern(COLOUR.pattern),
    read_url: _pattern(URL.pattern),
    read_site_url: _pattern(URL.pattern),
    read_time_zone: _pattern(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*"),
    read_accepted: _ACCEPTED,
    front.read_kind: {"enum": [kind.value for kind in Kind]},
    front.read_status: {"enum": [status.value for status in Status]},
    issue_file.read_given: _pattern(issue_file.GIVEN.pattern),
    front.read_alias: _pattern(front.ALIAS.pattern),
}
_PAIR = {"minItems": front.PAIR, "maxItems": front.PAIR}


@dataclass(frozen=True, slots=True)
class _Table:
    """The keys of a mapping, and those that it must have."""

    keys: Mapping[str, Reader[object]]
    required: tuple[str, ...] = ()


_TABLES: Mapping[Callable[..., object], _Table] = {
    front.read_dateline: _Table(front.DATELINE_KEYS),
    front.read_withdrawal: _Table(front.WITHDRAWAL_KEYS),
    front.read_photo: _Table(front.PHOTO_KEYS),
    front.read_correction: _Table(front.CORRECTION_KEYS, ("date", "text")),
    front.read_source_text: _Table(front.SOURCE_TEXT_KEYS, ("file",)),
}
_FILES: Mapping[str, tuple[str, _Table]] = {
    "article": ("front matter of an article", _Table(front.ARTICLE_KEYS, ("title",))),
    "standing": ("front matter of a standing page", _Table(front.STANDING_KEYS, ("title",))),
    "issue": ("issue.yaml", _Table(issue_file.ISSUE_KEYS)),
    "publication": ("publication.yaml", _Table(KEYS, ("title",))),
}
NAMES = tuple(_FILES)
# What one key asks of another: an article that tells why it was withdrawn is withdrawn.
_CONDITIONS: Mapping[str, Schema] = {
    "article": {
        "if": {"properties": {"withdrawn": {"type": "object"}}, "required": ["withdrawn"]},
        "then": {"properties": {"status": {"const": Status.WITHDRAWN.value}}, "required": ["status"]},
    }
}


def make_schema(name: str) -> Schema:
    """Return the JSON Schema of a kind of file: ``article``, ``standing``, ``issue`` or ``publication``."""
    title, table = _FILES[name]
    return {"$schema": DRAFT, "title": f"Gazette: {title}", **_mapping(table, name), **_CONDITIONS.get(name, {})}


def format_schema(name: str) -> str:
    """Return a schema as its file holds it."""
    return json.dumps(make_schema(name), ensure_ascii=False, indent=2) + "\n"


def _mapping(table: _Table, path: str) -> Schema:
    schema: Schema = {
        "type": "object",
        "properties": {
            key: _described(reader, f"{path}.{key}", needed=key in table.required) for key, reader in table.keys.items()
        },
        "additionalProperties": False,
    }
    return schema | ({"required": list(table.required)} if table.required else {})


def _described(reader: Reader[object], path: str, *, needed: bool) -> Schema:
    meaning: Meaning = MEANINGS[path]
    words: Schema = {"description": f"{meaning.chinese}\n{meaning.english}"}
    if meaning.examples:
        words["examples"] = list(meaning.examples)
    schema = _shape(reader, path)
    return words | (schema if needed else {"anyOf": [schema, {"type": "null"}]})


def _number(most: int) -> Schema:
    """Return a whole number up to a bound, as a number or in quotation marks."""
    listed = "|".join(str(number) for number in range(1, most + 1))
    whole: Schema = {"type": "integer", "minimum": 1, "maximum": most}
    return {"anyOf": [whole, _pattern(rf"0*(?:{listed})") | {"maxLength": _FIXED[read_whole_number]["maxLength"]}]}


def _person() -> Schema:
    return {"anyOf": [_TEXT, _mapping(_Table(front.PERSON_KEYS, ("name",)), "person")]}


def _point() -> Schema:
    return {"type": "array", "items": _FIXED[read_fraction], **_PAIR}


def _region() -> Schema:
    return {"type": "array", "items": _point(), "minItems": front.CORNERS}


def _lines() -> Schema:
    number = _FIXED[read_whole_number]
    return {"anyOf": [number, {"type": "array", "items": number, **_PAIR}]}


def _pages() -> Schema:
    page = {"anyOf": [_TEXT, _mapping(_Table(issue_file.PAGE_KEYS), "page")]}
    return {"type": "object", "patternProperties": {"^0*[1-9][0-9]?$": page}, "additionalProperties": False}


_OWN: Mapping[Callable[..., object], Callable[[], Schema]] = {
    front.read_person: _person,
    front.read_point: _point,
    front.read_region: _region,
    front.read_lines: _lines,
    issue_file.read_pages: _pages,
}


def _shape(reader: Callable[..., object], path: str) -> Schema:
    """Return what a reader takes; a reader that nobody has described here is a mistake of ours, a KeyError."""
    if isinstance(reader, ListReader):
        return {"type": "array", "items": _shape(reader.item, path)}
    if isinstance(reader, ChoiceReader):
        return {"enum": list(reader.choices)}
    if isinstance(reader, NumberReader):
        return _number(reader.most)
    if reader in _OWN:
        return _OWN[reader]()
    return _mapping(_TABLES[reader], path) if reader in _TABLES else dict(_FIXED[reader])
