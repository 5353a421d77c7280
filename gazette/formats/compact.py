"""JSON as small as it can be, for files that a browser loads and for what programs read in pages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from json import encoder

_PLAIN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)
_Pieces = Callable[[object, int], Iterable[str]]


def _make_encoder() -> _Pieces:
    """Return what gives JSON in pieces: ``json`` makes another one for each value, which is a third of the work.

    **Source**: ``JSONEncoder.iterencode``, which passes these arguments on.
    """
    make = getattr(encoder, "c_make_encoder", None)  # not every Python has it
    if make is None:
        return lambda value, _: _PLAIN.iterencode(value)
    made: _Pieces = make(None, _PLAIN.default, encoder.encode_basestring, None, ":", ",", False, False, True)  # noqa: FBT003
    return made


_pieces = _make_encoder()


def encode_compact(value: object) -> str:
    """Return a value as JSON without a space, its characters as they are."""
    return "".join(_pieces(value, 0))


def format_compact(value: object) -> bytes:
    """Return a value as a file of JSON: without a space, with a line end."""
    return encode_compact(value).encode() + b"\n"
