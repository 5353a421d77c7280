"""layouts/ as values: templates, strings and assets, and the views rendered with them in any process."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from gazette import disk, memory
from gazette.model import Output
from gazette.problems import Problem, Source
from gazette.render import Layouts, compile_layouts, find_words, render_view
from gazette.text.decoding import decode_utf8
from gazette.views import View

_ASSETS = "assets/"
_STRINGS = "strings/"
# What must stand at the site's own root: a worker serves only what lies below it.
_ROOT = "root/"


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutFiles:
    """What layouts/ holds, by name: templates (``article.html``), strings (``zh-Hans``), assets (``assets/site.css``).

    **Shape**: what lies in ``root/`` is an asset too, published at the site's root (``sw.js``).
    """

    templates: tuple[tuple[str, Source], ...]
    strings: tuple[tuple[str, Source], ...]
    assets: tuple[Output, ...]


def read_layouts(folder: Path) -> tuple[LayoutFiles, tuple[Problem, ...]]:
    """Return the files of a layouts folder; what is neither template, strings nor asset is passed over.

    **Problems**: NOT_UTF8 where a text file is none.
    **Raises**: GazetteError when the folder cannot be read.
    """
    templates: list[tuple[str, Source]] = []
    strings: list[tuple[str, Source]] = []
    assets: list[Output] = []
    problems: list[Problem] = []
    for raw in disk.read_files(folder, disk.list_files(folder)):
        if raw.path.startswith(_ASSETS):
            assets.append(Output(raw.path, raw.data))
        elif raw.path.startswith(_ROOT):
            assets.append(Output(raw.path.removeprefix(_ROOT), raw.data))
        elif raw.path.endswith((".html", ".yaml")):
            source, found = decode_utf8(raw.shown, raw.data)
            problems += found
            if source is None:
                continue
            if raw.path.startswith(_STRINGS):
                strings.append((raw.path.removeprefix(_STRINGS).removesuffix(".yaml"), source))
            else:
                templates.append((raw.path, source))
    return LayoutFiles(templates=tuple(templates), strings=tuple(strings), assets=tuple(assets)), tuple(problems)


def check_layouts(files: LayoutFiles) -> tuple[Problem, ...]:
    """Return what is wrong in templates and strings before any view is rendered."""
    return _compiled(files)[1]


def layout_keys(files: LayoutFiles) -> dict[str, str]:
    """Return for each layout a digest of all that it makes a page with: itself, its parts, strings, assets, our code.

    **Shape**: by the name that views give (``article``); empty when the layouts are wrong.
    """
    layouts, _ = _compiled(files)
    if layouts is None:
        return {}
    texts = {name: source.text for name, source in files.templates}
    strings = tuple((name, source.text) for name, source in files.strings)
    assets = tuple((asset.path, _short_digest(asset.data)) for asset in files.assets)
    shared = memory.value_key(memory.program_key(), strings, assets)
    return {
        name.removesuffix(".html"): memory.value_key(shared, tuple((each, texts[each]) for each in closure))
        for name, closure in layouts.closures.items()
    }


def render(files: LayoutFiles, view: View) -> tuple[Output | None, tuple[Problem, ...]]:
    """Return a view rendered, in any process: each compiles the layouts once."""
    layouts, problems = _compiled(files)
    return render_view(view, layouts) if layouts is not None else (None, problems)


def speak(files: LayoutFiles, language: str) -> Mapping[str, str]:
    """Return the site's strings in a language; none when the layouts are wrong."""
    layouts, _ = _compiled(files)
    return {} if layouts is None else find_words(layouts, language)


# Kept for the one folder of layouts that a process works with.
@lru_cache(maxsize=1)
def _compiled(files: LayoutFiles) -> tuple[Layouts | None, tuple[Problem, ...]]:
    assets = [asset for asset in files.assets if asset.path.startswith(_ASSETS)]
    digests = {asset.path.removeprefix(_ASSETS): _short_digest(asset.data) for asset in assets}
    return compile_layouts(dict(files.templates), dict(files.strings), digests)


def _short_digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:10]
