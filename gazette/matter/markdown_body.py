"""A body that Markdown's own parser renders: to HTML and plain text, with what is wrong in it.

CommonMark with tables and footnotes; ``##`` is a crosshead; raw HTML is shown as the text it is, never passed through.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from gazette.matter.body import BodyText
from gazette.matter.emendation_rule import emendation_plugin
from gazette.matter.plain_text import join_lines, plain_text
from gazette.matter.typesetting import mark_blocks, typesetting_plugin
from gazette.matter.unmeant import find_unmeant
from gazette.model import Body, Emendation, Link
from gazette.problems import Code, Problem, Severity, Span
from gazette.text.emendations import find_flaw
from gazette.text.forbidden import UNSEEN, name_character

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_CROSSHEAD_LEVEL = 2


@cache
def _parser(nesting: int) -> MarkdownIt:
    # Markdown's own readers stop below ``nesting``, and drop the rest.
    # Raw HTML is recognised so that it can be named in a problem; the renderer writes it as text all the same.
    parser = MarkdownIt("commonmark", {"html": True, "xhtmlOut": False, "maxNesting": nesting + 1}).enable("table")
    parser.use(footnote_plugin).use(emendation_plugin).use(typesetting_plugin)
    parser.add_render_rule("html_block", lambda _, tokens, i, *__: f"<p>{_escaped(tokens[i])}</p>\n")
    parser.add_render_rule("html_inline", lambda _, tokens, i, *__: _escaped(tokens[i]))
    return parser


def render_markdown(body: BodyText) -> tuple[Body, tuple[Problem, ...]]:
    """Return a body rendered by Markdown's own parser, and what is wrong in it: what ``render_body`` gives."""
    env: dict[str, object] = {}
    parser = _parser(body.nesting)
    tokens = parser.parse(body.text, env)
    work = _Work(body)
    work.check_unmeant(tokens, env)
    crossheads = work.number_crossheads(tokens)
    mark_blocks(tokens)
    for token in tokens:
        work.check_depth(token)
        if token.type == "html_block":
            work.report_html(token, token.content.strip()[:1])
        elif token.type == "inline":
            work.check_inline(token)
    blocks = tuple(plain_text(tokens))
    rendered = Body(
        html=parser.renderer.render(tokens, parser.options, env),
        corrected="\n".join(block.corrected for block in blocks),
        printed="\n".join(block.printed for block in blocks),
        crossheads=crossheads,
        emendations=tuple(_emendations(tokens)),
        links=tuple(work.links),
    )
    return rendered, tuple(work.problems)


_RAW_MESSAGE = "HTML is not passed through: readers see this as text"
_PICTURE_HINT = "put the picture beside the article and write ![what it shows](photo.jpg)"
_PICTURE_TAG = re.compile(r"\s*<(?:img|picture|figure)\b", re.IGNORECASE)
_RAW_HINT = "write Markdown, or a backslash before < if the page prints it"


class _Work:
    """One walk over the tokens of a body: links resolved, crossheads numbered, problems gathered."""

    def __init__(self, body: BodyText) -> None:
        self.body = body
        self.lines = body.text.split("\n")
        self.problems: dict[Problem, None] = {}
        self.links: list[Link] = []
        self.block: Token | None = None
        self.asked = 0
        self.spans: dict[str, Span] = {}

    def number_crossheads(self, tokens: list[Token]) -> tuple[tuple[str, str], ...]:
        """Give every heading an anchor and a level below the page's own headings."""
        crossheads: list[tuple[str, str]] = []
        for index, token in enumerate(tokens):
            if token.type == "heading_open":
                level = max(int(token.tag[1]), _CROSSHEAD_LEVEL)
                tokens[index + 2].tag = token.tag = f"h{level}"
                anchor = f"s{len(crossheads) + 1}"
                token.attrSet("id", anchor)
                crossheads.append((anchor, "".join(run for run in _inline_text(tokens[index + 1]))))
        return tuple(crossheads)

    def check_unmeant(self, tokens: list[Token], env: dict[str, object]) -> None:
        """Warn of text that is read as markup, and of markup that is read as text."""
        for each in find_unmeant(tokens, env, self.lines):
            span = self.span(each.block, each.words)
            if each.line:
                line = span.line + each.line
                span = Span(span.path, line, 1, line, len(self.body.source.line(line)) + 1)
            self.report(each.code, span, each.message, each.hint, Severity.WARNING)

    def check_inline(self, block: Token) -> None:
        """Look at one block of running text."""
        children = block.children or []
        join_lines(children)
        for token in children:
            if token.type == "html_inline":
                self.report_html(block, token.content)
            elif token.type == "link_open":
                self.resolve(block, token, "href")
            elif token.type == "image":
                self.resolve(block, token, "src")
        self.check_emendations(block)
        if "&" in block.content:
            self.check_characters(block)

    def check_depth(self, token: Token) -> None:
        """Name a block in which Markdown reads no further: what stands in it would be lost."""
        if token.nesting == 1 and token.level >= self.body.nesting:
            message = f"quotations and lists stand in each other more than {self.body.nesting} deep"
            hint = "write it flatter, or raise nesting in publication.yaml"
            self.report(Code.TOO_DEEP, self.span(token, ""), message, hint)

    def check_characters(self, block: Token) -> None:
        """Name a forbidden character that an entity brings in: ``&#x202e;``."""
        for token in block.children or []:
            found = UNSEEN.search(token.content)
            if found is not None and found[0] not in block.content:
                words = f"&#x{ord(found[0]):x};"
                message = f"the character {name_character(found[0])} may stand in no content file"
                self.report(Code.FORBIDDEN_CHARACTER, self.span(block, words), message, "delete it")

    def check_emendations(self, block: Token) -> None:
        """Name the first broken emendation of a block; what stands in code is no emendation."""
        text, at = block.content, 0
        if "{" not in text:
            return
        flat, shown = text.replace("\n", " "), []
        for token in block.children or []:
            if token.type == "code_inline":
                ways = (flat.find(f"{token.markup}{space}{token.content}", at) for space in ("", " "))
                found = min((way for way in ways if way >= 0), default=-1)
                end = found + len(token.markup) + len(token.content)
                if found >= 0:
                    shown += [text[at:found], " " * (end - found)]
                    at = end
        text = "".join((*shown, text[at:]))
        flaw = find_flaw(text)
        if flaw is not None:
            words = text[flaw.offset :].split("\n", 1)[0]
            hint = "write {~~printed~>corrected~~}, {++added++} or {--dropped--} within one paragraph"
            self.report(Code.BROKEN_EMENDATION, self.span(block, words), flaw.message, hint)

    def resolve(self, block: Token, token: Token, attribute: str) -> None:
        """Make a link into content/ a ``content:`` reference; refuse what would break or call another site."""
        target = str(token.attrGet(attribute) or "")
        parts = urlsplit(target)
        shown = unquote(target)
        if parts.scheme or parts.netloc:
            if attribute == "src" or parts.scheme not in SCHEMES:
                hint = "put the picture beside the article and write its name" if attribute == "src" else "use https"
                self.report(Code.UNSAFE_LINK, self.span(block, shown), f"{shown!r} leads where no page may", hint)
            else:
                token.attrSet("rel", "noopener noreferrer")
            return
        if not parts.path:
            return
        path = posixpath.normpath(posixpath.join(self.body.folder, unquote(parts.path)))
        if parts.path.startswith("/") or path.startswith("../"):
            hint = "name the file from here: ../02/05-….md for an article, photo.jpg for a picture"
            self.report(Code.UNSAFE_LINK, self.span(block, shown), f"{shown!r} is no path inside content/", hint)
            return
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        token.attrSet(attribute, f"content:{path}{fragment}")
        span = self.span(block, shown)
        self.links.append(Link(path, span.line, span.column))

    def span(self, block: Token, words: str) -> Span:
        """Return where words stand in the lines of a block; the block's first line when they are not to be found.

        What is asked for comes in the order of the text, so each search goes on where the last one ended.
        """
        if block is not self.block:
            self.block, self.asked, self.spans = block, 0, {}
        if words not in self.spans:
            self.spans[words] = self.find_span(block, words)
        return self.spans[words]

    def find_span(self, block: Token, words: str) -> Span:
        """Look for words in the lines of a block, from where the last ones were found."""
        first, last = block.map or (0, 1)
        for offset in range(self.asked, last - first):
            column = self.lines[first + offset].find(words)
            if words and column >= 0:
                self.asked = offset
                number = self.body.first_line + first + offset
                return Span(self.body.source.path, number, column + 1, number, column + 1 + len(words))
        if self.asked:
            self.asked = 0
            return self.find_span(block, words)
        number = self.body.first_line + first
        return Span(self.body.source.path, number, 1, number, 1)

    def report_html(self, block: Token, words: str) -> None:
        """Warn of raw HTML: it may be meant as text, and readers see it as text."""
        hint = _PICTURE_HINT if _PICTURE_TAG.match(words if len(words) > 1 else block.content) else _RAW_HINT
        self.report(Code.RAW_HTML, self.span(block, words), _RAW_MESSAGE, hint, Severity.WARNING)

    def report(self, code: Code, span: Span, message: str, hint: str, severity: Severity = Severity.ERROR) -> None:
        """Gather a problem once: the same words in one block are one mistake."""
        problem = Problem(code, span, message, hint, severity)
        self.problems.setdefault(problem)


def _escaped(token: Token) -> str:
    return re.sub(
        r"[&<>\"]", lambda sign: {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}[sign[0]], token.content
    )


def _inline_text(inline: Token) -> Iterator[str]:
    for block in plain_text([inline]):
        yield block.corrected


def _emendations(tokens: list[Token]) -> Iterator[Emendation]:
    for token in tokens:
        for child in token.children or []:
            if child.type == "emendation":
                yield Emendation(child.meta["corrected"], child.meta["printed"])
