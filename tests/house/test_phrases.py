"""Every sentence that commands say is in the phrase book, in Chinese, with the same values."""

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazette.cli import make_parser
from gazette.importer import Use, weights
from gazette.importer.headline_reasons import _SOURCES, _TOLD
from gazette.importer.rules import RULES
from gazette.importer.rules.rule import Role
from gazette.importer.weights import HEADLINE
from gazette.model import Kind
from gazette.phrases import BOOK, translate
from gazette.review.comparing import Standing

ROOT = Path(__file__).parent.parent.parent
# Calls whose arguments are sentences for editors and operators.
SPEAKERS = {
    "Problem",
    "warn",
    "_warn",
    "report",
    "Flaw",
    "GazetteError",
    "_unused",
    "_differs",
    "say",
    "tell",
    "error",
    "Damage",
}
NAMES = {"message", "hint", "changed"}
# Sentences for the one who reads a log of ours, and parts of sentences that stand in the book whole.
NO_SENTENCES = {
    "{}: {}",
    " ({})",
    "extends",
    "write {0}; python build.py check --fix does it between Chinese characters",
    "write {0} by hand: which is meant shows on the page alone",
    "write the character that is meant; if the page itself misprints it, keep both: {{~~{0}~>…~~}}",
    "a half-width {} in Chinese text{}",
    "the {} {} is elsewhere written {}",
    "the {} {} is inferred from {}",
    "the page text {} {}",
    "this line runs on in the paragraph above{}",
    "a paragraph with spaces before it: the site indents by itself{}",
    "the emendation {} has no {}",
    "this is not YAML: {}",
}


def sentences(node: ast.AST) -> list[str]:
    """Return what a string in the source may become, with ``{}`` for each value."""
    match node:
        case ast.Constant(value=str() as text):
            return [text.removeprefix("gazette: ")]
        case ast.JoinedStr():
            parts = (str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
            return ["".join(parts).removeprefix("gazette: ")]
        case ast.IfExp():
            return [*sentences(node.body), *sentences(node.orelse)]
        case ast.BoolOp():
            return [text for value in node.values for text in sentences(value)]
        case ast.Call(func=ast.Attribute(attr="format", value=text)):
            return sentences(text)
        case _:
            return []


def spoken() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "gazette").rglob("*.py")):
        if path.parent.name in {"phrases", "review"}:  # review pages have words of their own
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            where = f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
            yield from ((text, where) for part in _parts(node) for text in sentences(part))


def _parts(node: ast.AST) -> list[ast.AST]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)]) if name in NAMES or re.search(
            r"_(hint|message)$", name, re.IGNORECASE
        ):
            return [node.value]
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in SPEAKERS:
            return [*node.args, *(keyword.value for keyword in node.keywords)]
        case _:
            return []


def is_sentence(text: str) -> bool:
    """Say whether a string has words of its own: no name of a key, no mark."""
    return " " in text.strip("{} ") and re.search(r"[a-z]{2}", text) is not None and text not in NO_SENTENCES


def test_every_sentence_of_the_program_is_in_the_phrase_book() -> None:
    found = [(text, where) for text, where in spoken() if is_sentence(text)]
    assert len(found) > 150
    missing = {text: where for text, where in found if text not in BOOK}
    assert missing == {}, "write these into gazette/phrases, with their Chinese"


@pytest.mark.parametrize("table", ["WHOLE", "REREADING"])
def test_what_the_page_as_a_whole_weighs_has_a_name(table: str) -> None:
    assert {*getattr(weights, table)} - {*BOOK} <= {"how far it stayed behind", "a reading stays", "a division stays"}


def test_both_languages_say_the_same_values() -> None:
    for english, chinese in BOOK.items():
        used = set(map(int, re.findall(r"\{(\d)(?::t)?\}", chinese)))
        assert used == set(range(english.count("{}"))), english


def test_what_is_said_in_chinese_is_chinese() -> None:
    for english, chinese in BOOK.items():
        words = re.sub(r"\{\}|error|warning|note|\W", "", english)
        assert not words or re.search(r"[\u4e00-\u9fff]|，|：", chinese), english
        assert not re.search(r"[\u4e00-\u9fff],|[\u4e00-\u9fff];", re.sub(r"\{name.*?\}", "", chinese)), english


def _helps(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield parser.description or ""
    for action in parser._actions:  # noqa: SLF001  # argparse has no other way to ask
        yield action.help or ""
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            yield from (choice.help or "" for choice in action._choices_actions)  # noqa: SLF001
            for each in action.choices.values():
                yield from _helps(each)


def test_every_line_of_help_is_in_the_phrase_book() -> None:
    assert sorted({text for text in _helps(make_parser()) if text and text not in BOOK}) == []


@pytest.mark.parametrize("noun", ["article", "page", "issue", "file", "error", "warning"])
def test_what_is_counted_has_its_measure_word(noun: str) -> None:
    from gazette.phrases import count_of  # noqa: PLC0415  # the one test that asks for it

    assert re.fullmatch(r"2 [\u4e00-\u9fff]+", count_of(2, noun, "zh-Hans"))
    assert count_of(2, noun, "en") == f"2 {noun}s"


def test_what_the_importer_calls_things_is_in_the_phrase_book() -> None:
    rules = {words for rule in RULES for words in (rule.name, rule.source)}
    kinds = {kind.value for kind in Kind if kind is not Kind.ARTICLE}
    names = (
        rules | {role.value for role in Role} | {use.value for use in Use} | kinds | {each.value for each in Standing}
    )
    assert names - BOOK.keys() == set()


def test_what_divides_a_headline_is_told_in_chinese() -> None:
    names = {name if ": " in name else f"title: {name}" for name in HEADLINE}
    parts = {
        f"{part}: it must earn its place" for part in ("column", "kicker", "subtitle", "headline", "between lines")
    }
    names |= parts | {"title: a title of one line", "title: a title of 3 lines", *_SOURCES.values(), _TOLD}
    names -= {f"title: {base}" for base in ("column", "kicker", "subtitle")}
    said = [translate(name, "zh-Hans") for name in sorted(names)]
    assert [words for words in said if re.search("[a-z]", words)] == []
