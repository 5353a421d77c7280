"""A content file and its article: ``parse_article_file`` and ``format_article_file`` are inverses.

A file is a line of three hyphens, keys in YAML, a line of three hyphens, and the body in Markdown.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace

from gazette.fields.nodes import Mapping, Node, parse_yaml
from gazette.fields.readers import Desk, Reader, read_mapping, require_keys
from gazette.matter.front_matter import ARTICLE_KEYS
from gazette.matter.writing import format_yaml
from gazette.model import Article, ArticleFile, Place, SourceText
from gazette.problems import Code, Problem, Source, Span, has_errors

_FENCE = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
# What phones make of three hyphens.
_DASHES = re.compile(r"[—–－]+-*[ \t]*$", re.MULTILINE)
_DIGEST_LINE = re.compile(r"^  digest: .*\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """The two halves of a content file, and the line of the file on which the body begins."""

    node: Node | None
    body: str
    body_line: int


def split_parts(source: Source) -> tuple[Parts | None, tuple[Problem, ...]]:
    """Return the front matter as a node and the body as text; None when there is no front matter.

    **Problems**: NO_FRONT_MATTER at the first line; those of ``parse_yaml`` where they stand.
    """
    opening = _FENCE.match(source.text)
    first_line = Span(source.path, 1, 1, 1, 1)
    if opening is None:
        hint = "begin the file with a line of three hyphens, then title: …, then three hyphens again"
        if _DASHES.match(source.text):
            hint = "these are dashes: write three hyphens above the keys and below; python build.py check --fix does it"
        return None, (Problem(Code.NO_FRONT_MATTER, first_line, "the file has no front matter", hint),)
    closing = _FENCE.search(source.text, opening.end())
    if closing is None:
        hint = "put a line of three hyphens between the keys and the text"
        return None, (Problem(Code.NO_FRONT_MATTER, first_line, "the front matter has no end", hint),)
    node, problems = parse_yaml(source, opening.end(), closing.start())
    body = source.text[closing.end() :]
    text = body.lstrip("\n")
    body_line = source.text.count("\n", 0, closing.end()) + 1 + len(body) - len(text)
    return Parts(node, text, body_line), problems


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
    elif not problems:
        span = Span(source.path, 1, 1, 1, 1)
        desk.report(Code.MISSING_KEY, span, "the key 'title' is missing", "add a line: title: …")
    return parts, values, tuple(desk.problems)


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
    bare = replace(origin, digest=None)
    text = _format(replace(file.article, source_text=bare), file.body)
    sealed = replace(origin, digest=_digest(text))
    return _format(replace(file.article, source_text=sealed), file.body)


def is_as_imported(text: str, origin: SourceText | None) -> bool:
    """Say whether a content file still stands as the importer wrote it: nobody has edited it since."""
    if origin is None or origin.digest is None:
        return False
    return _digest(_DIGEST_LINE.sub("", text, count=1)) == origin.digest


def _digest(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def _format(article: Article, body: str) -> str:
    return f"---\n{format_yaml(article)}---\n" + (f"\n{body}" if body else "")
