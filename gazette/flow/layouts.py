"""layouts/ as values: templates, strings and assets, and the views rendered with them in any process."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gazette import disk, listing, memory
from gazette.formats.squeezed import squeeze_asset
from gazette.model import Output
from gazette.problems import Problem, Source
from gazette.render import Layouts, compile_layouts, compile_named, find_words, prepare_layouts, render_view
from gazette.strings import StringFiles
from gazette.survey import layout_folders
from gazette.text.decoding import decode_utf8

if TYPE_CHECKING:
    from gazette.views.every import View

_ASSETS = "assets/"
_STRINGS = "strings/"
# What must stand at the site's own root: a worker serves only what lies below it.
_ROOT = "root/"
# A paper that processes are copied for has many pages of these; of all others it has few for each issue.
_OF_MANY_PAGES = frozenset({"article", "listing", "page", "typeset"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutFiles:
    """What layouts/ holds, by name: templates (``article.html``), strings (``zh-Hans``), assets (``assets/site.css``).

    **Shape**: what lies in ``root/`` is an asset too, published at the site's root (``sw.js``); ``reworded`` are a
    theme's strings in languages that ``strings`` have, no more of them than it says otherwise.
    """

    templates: tuple[tuple[str, Source], ...]
    strings: tuple[tuple[str, Source], ...]
    reworded: tuple[tuple[str, Source], ...]
    assets: tuple[Output, ...]


class KnownLayouts(NamedTuple):
    """What is known of a folder of layouts.

    **Shape**: ``files`` is a digest of all of them, empty when there is something to say of them; ``keys`` has for each
    layout, by the name that views give (``article``), a digest of all that it makes a page with: itself, its parts,
    strings, assets, our code. None when the layouts are wrong.
    """

    files: str
    keys: tuple[tuple[str, str], ...]


NOTHING_KNOWN = KnownLayouts("", ())


def read_layouts(folder: Path) -> tuple[LayoutFiles, tuple[Problem, ...]]:
    """Return the files of a layouts folder, and of the program's own those that it lacks: a theme is what differs.

    What is neither template, strings nor asset is passed over. Style sheets and scripts are returned as they are
    published.
    **Problems**: NOT_UTF8 where a text file is none.
    **Raises**: GazetteError when the folder cannot be read.
    """
    templates: list[tuple[str, Source]] = []
    strings: dict[str, Source] = {}
    reworded: dict[str, Source] = {}
    assets: list[Output] = []
    problems: list[Problem] = []
    for raw in _read_each_once(layout_folders(folder)):
        if raw.path.startswith(_ASSETS):
            assets.append(squeeze_asset(Output(raw.path, raw.data)))
        elif raw.path.startswith(_ROOT):
            assets.append(squeeze_asset(Output(raw.path.removeprefix(_ROOT), raw.data)))
        elif raw.path.endswith((".html", ".yaml")):
            source, found = decode_utf8(raw.shown, raw.data)
            problems += found
            if source is None:
                continue
            if raw.path.startswith(_STRINGS):
                language = raw.path.removeprefix(_STRINGS).removesuffix(".yaml")
                (reworded if language in strings else strings)[language] = source
            else:
                templates.append((raw.path, source))
    files = LayoutFiles(
        templates=tuple(templates),
        strings=tuple(strings.items()),
        reworded=tuple(reworded.items()),
        assets=tuple(assets),
    )
    return files, tuple(problems)


def _read_each_once(folders: tuple[Path, ...]) -> Iterator[disk.RawFile]:
    """Yield files by their paths, sorted, each from the first folder that has it; strings from all, the last first."""
    having: dict[str, list[Path]] = {}
    for folder in folders:
        for path in listing.list_files(folder):
            having.setdefault(path, []).append(folder)
    for path in sorted(having):
        for folder in reversed(having[path]) if path.startswith(_STRINGS) else having[path][:1]:
            yield from disk.read_files(folder, (path,))


# Kept for the one folder that a build looks at: it may first try to do without reading content/.
@lru_cache(maxsize=1)
def examine_layouts(
    files: LayoutFiles, known: KnownLayouts = NOTHING_KNOWN
) -> tuple[KnownLayouts, tuple[Problem, ...]]:
    """Return for each layout what its pages are made with, and what is wrong in templates and strings.

    What is ``known`` of the very same files, in which nothing was wrong then, is not looked for again.
    """
    digest = memory.value_key(memory.program_key(), files)
    if known.files == digest:
        return known, ()
    assets = _asset_digests(files)
    layouts, problems = compile_layouts(dict(files.templates), _string_files(files), assets)
    if layouts is None:
        return NOTHING_KNOWN, problems
    _last[:] = [(files, layouts)]
    texts = {name: source.text for name, source in files.templates}
    strings = tuple((name, source.text) for name, source in (*files.strings, *files.reworded))
    told = tuple((asset.path, _short_digest(asset.data)) for asset in files.assets)
    shared = memory.value_key(memory.program_key(), strings, told)
    keys = tuple(
        (name.removesuffix(".html"), memory.value_key(shared, tuple((each, texts[each]) for each in closure)))
        for name, closure in layouts.closures.items()
    )
    return KnownLayouts("" if problems else digest, keys), problems


def render(files: LayoutFiles, view: View) -> tuple[Output | None, tuple[Problem, ...]]:
    """Return a view rendered, in any process: each compiles the layouts that it needs, once.

    The layouts are those in which ``examine_layouts`` found nothing wrong.
    """
    return render_view(view, _prepared(files))


def compile_before(files: LayoutFiles, language: str, names: Iterable[str]) -> None:
    """Compile layouts before they are needed: processes that are copied from this one have them then."""
    wanted = frozenset(names)
    compile_named(_prepared(files), language, sorted(wanted - _OF_MANY_PAGES), sorted(wanted & _OF_MANY_PAGES))


def speak(files: LayoutFiles, language: str) -> Mapping[str, str]:
    """Return the site's strings in a language."""
    return find_words(_prepared(files), language)


# The layouts that a process works with, and the files that they were made of.
_last: list[tuple[LayoutFiles, Layouts]] = []


def _prepared(files: LayoutFiles) -> Layouts:
    """Return layouts ready to render: asked for by every page, so that the same files are not compared again."""
    if not (_last and _last[0][0] is files):
        layouts = _last[0][1] if _last and _last[0][0] == files else _prepare(files)
        _last[:] = [(files, layouts)]
    return _last[0][1]


def _prepare(files: LayoutFiles) -> Layouts:
    return prepare_layouts(dict(files.templates), _string_files(files), _asset_digests(files))


def _string_files(files: LayoutFiles) -> StringFiles:
    return StringFiles(whole=dict(files.strings), partial=dict(files.reworded))


def _asset_digests(files: LayoutFiles) -> dict[str, str]:
    assets = [asset for asset in files.assets if asset.path.startswith(_ASSETS)]
    return {asset.path.removeprefix(_ASSETS): _short_digest(asset.data) for asset in assets}


def _short_digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:10]
