"""Jump lines that were left in the text, where no page is linked by them: （下转第4版）."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.model import Article
from gazette.problems import Code, Problem
from gazette.proofreading.passages import Copy, warn
from gazette.text.numerals import parse_number
from gazette.text.patterns import compile_late

_NUMBER = r"(?P<page>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})"
_ON = compile_late(rf"[（(【〔]?(?:下转|转|紧接)第?\s?{_NUMBER}\s?版[^\n]{{0,20}}$")
_FROM = compile_late(rf"^[（(【〔]?(?:上接|接|紧接)第?\s?{_NUMBER}\s?版[^\n]{{0,20}}[）)】〕]?")


def check_jump_lines(copy: Copy, article: Article) -> Iterator[Problem]:
    """Warn of 下转第4版 at the end of a text and of 上接第1版 at its beginning: they are keys."""
    body = [passage for passage in copy.passages if passage.body] if "版" in copy.body else []
    if not body:
        return
    for passage, pattern, key, value in (
        (body[-1], _ON, "continues_on", article.continues_on),
        (body[0], _FROM, "continued_from", article.continued_from),
    ):
        match = pattern.search(passage.text)
        page = parse_number(match["page"]) if match else None
        if match and page:
            span = copy.source.span(passage.start + match.start(), passage.start + match.end())
            hint = f"write {key}: {page} into the keys, and delete it here" if value is None else "delete it here"
            yield warn(Code.LOST_JUMP, span, "a jump line in the text is no link", hint)
