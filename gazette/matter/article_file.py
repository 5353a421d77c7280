"""A content file and its article: ``parse_article_file`` and ``format_article_file`` are inverses.

A file is a line of three hyphens, keys in YAML, a line of three hyphens, and the body in Markdown.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace

from gazette.fields.mappings import read_mapping, require_keys
from gazette.fields.nodes import Mapping, Node, parse_yaml
from gazette.fields.plain_nodes import read_plainly
from gazette.fields.readers import Desk, Reader
from gazette.matter.front_matter import ARTICLE_KEYS
from gazette.matter.writing import format_yaml
from gazette.model import Article, ArticleFile, Place, SourceText, Status
from gazette.problems import Code, Problem, Severity, Source, Span, has_errors
from gazette.text.patterns import compile_late

_FENCE = compile_late(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
# What phones make of three hyphens.
_DASHES = compile_late(r"[—–－]+-*[ \t]*$", re.MULTILINE)
# A line that was meant to be three hyphens.
_ALMOST = compile_late(r"^[ \t]*(?:[-—–－]{2,}|[.．]{3,}|…+|={3,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE)
_FENCE_LATER = compile_late(r"^---[ \t]*\n(?:[ \t]*\n)*\w+[ \t]*[:：]", re.MULTILINE)
_KEYS = "|".join(ARTICLE_KEYS)
# No further than a few lines: a text of hyphens alone is not read once for each of them.
_SECOND_BLOCK = compile_late(
    rf"^---[ \t]*\n(?:[ \t]*\n){{0,3}}(?:#[^\n]*\n){{0,9}}(?:{_KEYS})[ \t]*[:：]", re.MULTILINE
)
_KEY_LINES = compile_late(rf"(?:{_KEYS})[ \t]*[:：](?:[ \t][^\n]*)?(?=\n|\Z)")
_NO_DIGEST = "sha256:" + 64 * "0"  # stands for the digest while that is reckoned
_DIGEST_LINE = compile_late(r"^  digest: .*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """The two halves of a content file, and the line of the file on which the body begins."""

    node: Node | None
    body: str
    body_line: int


def split_parts(source: Source) -> tuple[Parts | None, tuple[Problem, ...]]:
    """Return the front matter as a node and the body as text; None when there is no front matter.

    **Problems**: NO_FRONT_MATTER at the first line, or at the line that was meant to end it; those of ``parse_yaml``
    where they stand.
    """
    opening = _FENCE.match(source.text)
    if opening is None:
        return None, (_no_opening(source),)
    closing = _FENCE.search(source.text, opening.end())
    if closing is None:
        return None, (_no_closing(source, opening.end()),)
    node: Node | None = read_plainly(source, opening.end(), closing.start())
    problems: tuple[Problem, ...] = ()
    if node is None:
        node, problems = parse_yaml(source, opening.end(), closing.start())
    body = source.text[closing.end() :]
    text = body.lstrip("\n")
    body_line = source.text.count("\n", 0, closing.end()) + 1 + len(body) - len(text)
    return Parts(node, text, body_line), problems


def _no_opening(source: Source) -> Problem:
    """Return what is wrong with a file that does not begin with three hyphens, and what its first lines were meant as.

    **Problems**: NO_FRONT_MATTER.
    """
    hint = "begin the file with a line of three hyphens, then title: …, then three hyphens again"
    if _DASHES.match(source.text):
        hint = "these are dashes: write three hyphens above the keys and below; python build.py check --fix does it"
    elif _ALMOST.match(source.text):
        hint = "write three hyphens, no more and no fewer, and no space before them"
    elif source.text.startswith("```"):
        hint = "delete the lines with ```: the file begins with three hyphens"
    elif _FENCE_LATER.search(source.text):
        hint = "delete what stands above the first line of three hyphens, or put it below the second"
    return Problem(Code.NO_FRONT_MATTER, Span(source.path, 1, 1, 1, 1), "the file has no front matter", hint)


def _no_closing(source: Source, start: int) -> Problem:
    meant = _ALMOST.search(source.text, start)
    hint = "put a line of three hyphens between the keys and the text"
    span = Span(source.path, 1, 1, 1, 1)
    if meant is not None:
        span, hint = source.span(meant.start(), meant.end()), "write three hyphens here: ---"
    return Problem(Code.NO_FRONT_MATTER, span, "the front matter has no end", hint)


def check_keys_in_text(source: Source, parts: Parts) -> tuple[Problem, ...]:
    """Return a problem for keys that stand below the second line of hyphens: readers would see them.

    **Problems**: KEYS_IN_TEXT at a second block of keys, which may be another article; a warning at a text that begins
    with a key.
    """
    start = len(source.text) - len(parts.body)
    found = _SECOND_BLOCK.search(parts.body) if "---\n" in parts.body else None
    if found is not None:
        span = source.span(start + found.start(), start + found.start() + 3)
        hint = "keys stand above the second --- of a file; a second article needs a file of its own"
        return (Problem(Code.KEYS_IN_TEXT, span, "keys stand here in the text: readers would see them", hint),)
    found = _KEY_LINES.match(parts.body)
    if found is not None:
        span = source.span(start, start + found.end())
        hint = "move it above the second line of three hyphens"
        message = "the text begins with a key: readers see it as text"
        return (Problem(Code.KEYS_IN_TEXT, span, message, hint, Severity.WARNING),)
    return ()


def parse_article_file(source: Source, place: Place, path: str) -> tuple[ArticleFile | None, tuple[Problem, ...]]:
    """Return the article of a content file, ``path`` relative to content/; None when anything in it is wrong."""
    parts, values, problems = read_keys(source, ARTICLE_KEYS)
    if parts is None or has_errors(problems):
        return None, problems
    article = Article(place=place, path=path, **values)  # type: ignore[arg-type]  # each reader gives its field's type
    return ArticleFile(article, parts.body), problems


def read_keys(
    source: Source, keys: dict[str, Reader[object]]
) -> tuple[Parts | None, dict[str, object], tuple[Problem, ...]]:
    """Return the parts of a file with the values of its front matter; every key but ``title`` is optional."""
    parts, problems = split_parts(source)
    if parts is None:
        return None, {}, problems
    desk = Desk(source, list(problems))
    values: dict[str, object] = {}
    if parts.node is not None:
        values = read_mapping(parts.node, keys, desk)
        require_keys(parts.node, ("title",), desk)
        _check_withdrawn(parts.node, values, desk)
    elif not problems:
        span = Span(source.path, 1, 1, 1, 1)
        desk.report(Code.MISSING_KEY, span, "the key 'title' is missing", "add a line: title: …")
    return parts, values, (*desk.problems, *check_keys_in_text(source, parts))


def _check_withdrawn(node: Node, values: dict[str, object], desk: Desk) -> None:
    """Report an article that tells why it was withdrawn and is published all the same."""
    if "withdrawn" in values and values.get("status") is not Status.WITHDRAWN and isinstance(node, Mapping):
        key = next(key for key, _ in node.items if key.text == "withdrawn")
        message = "this article is not withdrawn: it lacks the key 'status'"
        desk.report(Code.MISSING_KEY, key.span, message, "add a line: status: withdrawn")


def locate_key(source: Source, key: str) -> Span:
    """Return where a key stands in the front matter of a file; the file's first line when it has none."""
    parts, _ = split_parts(source)
    items = parts.node.items if parts is not None and isinstance(parts.node, Mapping) else ()
    return next((found.span for found, _ in items if found.text == key), Span(source.path, 1, 1, 1, 1))


def format_article_file(file: ArticleFile) -> str:
    """Return the text of a content file.

    An article that names its source gets the digest of what is written here, so that a later change shows.
    """
    origin = file.article.source_text
    if origin is None:
        return _format(file.article, file.body)
    sealed = replace(origin, digest=_NO_DIGEST)
    text = _format(replace(file.article, source_text=sealed), file.body)
    return text.replace(_NO_DIGEST, _digest(text.replace(f"  digest: {_NO_DIGEST}\n", "", 1)), 1)


def is_as_imported(text: str, origin: SourceText | None) -> bool:
    """Say whether a content file still stands as the importer wrote it: nobody has edited it since."""
    if origin is None or origin.digest is None:
        return False
    return _digest(unseal(text)) == origin.digest


def unseal(text: str) -> str:
    """Return the text of a content file without its digest; the same where it has none."""
    return _DIGEST_LINE.sub("", text, count=1)


def _digest(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def _format(article: Article, body: str) -> str:
    return f"---\n{format_yaml(article)}---\n" + (f"\n{body}" if body else "")
