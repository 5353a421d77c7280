"""Pictures without what belongs to them: who took them, what they show, the picture itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.fields.nodes import Node, Sequence
from gazette.model import Article, Kind
from gazette.problems import Code, Problem
from gazette.proofreading.passages import Copy, find_key, warn

_WITHOUT_WORDS = re.compile(r"!\[\s{0,100}\]\([^)\n]{0,2000}\)")
_PICTURE = re.compile(r"!\[[^\]\n]{0,1000}\]\(")


def check_pictures(copy: Copy, article: Article) -> Iterator[Problem]:
    """Warn of a picture file without credit or alternative text, and of a picture story without a picture.

    A photo of which only the caption is known has no file, and nothing is asked of it.
    """
    node = find_key(copy.node, "photos") if article.photos else None
    for photo, item in zip(article.photos, node.items if isinstance(node, Sequence) else (), strict=False):
        file = find_key(item, "file")
        if photo.file and file is not None:
            yield from _check(file, has_credit=photo.credit is not None, has_alt=photo.alt is not None)
    start = len(copy.source.text) - len(copy.body)
    for match in _WITHOUT_WORDS.finditer(copy.body) if "![" in copy.body else ():
        span = copy.source.span(start + match.start(), start + match.end())
        yield warn(Code.NO_ALT, span, "a picture without alternative text", "say what it shows: ![河长巡河](photo.jpg)")
    kind = find_key(copy.node, "kind") if article.kind is Kind.PHOTO and not article.photos else None
    if kind is not None and not _PICTURE.search(copy.body):
        hint = "add photos: with a file, or a caption at least; or take kind: photo away"
        yield warn(Code.NO_PICTURE, kind.span, "a picture story without a picture", hint)


def _check(file: Node, *, has_credit: bool, has_alt: bool) -> Iterator[Problem]:
    if not has_credit:
        yield warn(Code.NO_CREDIT, file.span, "nobody is credited for this picture", "add credit: 王华斌")
    if not has_alt:
        hint = "add alt: and say in a few words what the picture shows, for readers who cannot see it"
        yield warn(Code.NO_ALT, file.span, "this picture has no alternative text", hint)
