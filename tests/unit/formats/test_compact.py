"""JSON as small as it can be."""

import json

import pytest

from gazette.formats import compact
from gazette.formats.compact import encode_compact, format_compact

VALUE = {"题": ["“引号”", 'a"\\\n', 1, 2.5, None, True], "b": {"c": [], "d": {}}}


def test_it_is_what_the_standard_library_writes_without_a_space() -> None:
    assert encode_compact(VALUE) == json.dumps(VALUE, ensure_ascii=False, separators=(",", ":"))
    assert format_compact(VALUE) == encode_compact(VALUE).encode() + b"\n"


def test_a_python_without_the_encoder_in_c_writes_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("json.encoder.c_make_encoder", None)
    pieces = compact._make_encoder()  # noqa: SLF001  # what is chosen once, when the room is loaded
    assert "".join(pieces(VALUE, 0)) == encode_compact(VALUE)


def test_what_json_has_no_form_for_is_an_error() -> None:
    with pytest.raises(TypeError, match="set is not JSON serializable"):
        encode_compact({1})
