"""Views and layouts to pages: the only room that knows Jinja's environment."""

from __future__ import annotations

import traceback
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from functools import cache, lru_cache, partial
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from gazette.compiling import LayoutEnvironment
from gazette.layouts import Knowledge, Sheet, check_names, check_parts, find_closures, imported_layouts, span_of
from gazette.macros import escape_text
from gazette.model import Output
from gazette.paper.addresses import output_path
from gazette.problems import Code, Problem, Source, Span, has_errors
from gazette.strings import StringFiles, Strings, nearest_language, read_strings, read_words
from gazette.text.phrases import OPENING, find_tied
from gazette.views.dates import Day
from gazette.views.long_words import has_long_words, mark_long_words

if TYPE_CHECKING:
    from gazette.views.every import View

T = TypeVar("T")
# What a layout can do wrong while it is rendered; anything else is our own mistake.
_LAYOUT_ERRORS = (TemplateError, TypeError, ValueError, LookupError, AttributeError, ArithmeticError)


class _Spoken(Mapping[str, T]):
    """What there is for each language, made when somebody asks for it: nearly every site speaks one."""

    def __init__(self, languages: Sequence[str], make: Callable[[str], T]) -> None:
        self._languages = languages
        self._find = cache(make)

    def __getitem__(self, language: str) -> T:
        """Return what there is for a language."""
        if language not in self._languages:
            raise KeyError(language)
        return self._find(language)

    def __iter__(self) -> Iterator[str]:
        """Yield the languages."""
        return iter(self._languages)

    def __len__(self) -> int:
        """Return how many languages there are."""
        return len(self._languages)


@dataclass(frozen=True, slots=True)
class Layouts:
    """Compiled layouts, in every language that there are strings for.

    **Shape**: ``closures`` has for each layout itself and every other that it takes in, sorted; ``words`` the strings
    of each language.
    """

    environments: Mapping[str, LayoutEnvironment]
    words: Mapping[str, Strings]
    sources: Mapping[str, Source]
    closures: Mapping[str, tuple[str, ...]]


def compile_layouts(
    sources: Mapping[str, Source], strings: StringFiles, assets: Mapping[str, str]
) -> tuple[Layouts | None, tuple[Problem, ...]]:
    """Return layouts ready to render; None when one of them could not.

    **Shape**: ``sources`` by name in layouts/ (``parts/card.html``), ``assets`` the digest of each file by its
    name in layouts/assets/.
    **Problems**: LAYOUT_SYNTAX at the line that Jinja stumbles over; LAYOUT_NAME at a name that a view does not give;
    MISSING_STRING at the use of a string that no language has; those of the strings.
    """
    from gazette.views.every import VIEWS  # noqa: PLC0415  # dear to import: what is known to be right is rendered without

    spoken, found_in_strings = read_strings(strings, "".join(source.text for source in sources.values()))
    problems = list(found_in_strings)
    environments = {language: _environment(sources, words, assets) for language, words in spoken.items()}
    sheets: dict[str, Sheet] = {}
    parser = _environment(sources, {}, assets)
    for name, source in sorted(sources.items()):
        try:
            sheets[name] = Sheet(source, parser.parse(source.text, name, source.path))
        except TemplateSyntaxError as error:
            message = f"this is no layout: {(error.message or 'it cannot be read').rstrip('.')}"
            problems.append(Problem(Code.LAYOUT_SYNTAX, span_of(source, error.lineno), message))
    problems += [
        Problem(Code.LAYOUT_NAME, Span(f"layouts/{view.layout}.html"), "this layout is missing")
        for view in VIEWS
        if f"{view.layout}.html" not in sources
    ]
    every = frozenset(name for words in spoken.values() for name in words)
    problems += _check(VIEWS, Knowledge(frozenset(parser.globals), every, frozenset(assets), sheets))
    found = tuple(sorted(set(problems), key=lambda problem: problem.sort_key))
    parsed = {name: sheet.tree for name, sheet in sheets.items()}
    for environment in environments.values():  # the first that needs a layout
        environment.take(parsed)
    return (None if has_errors(found) else Layouts(environments, spoken, sources, find_closures(sheets))), found


def prepare_layouts(sources: Mapping[str, Source], strings: StringFiles, assets: Mapping[str, str]) -> Layouts:
    """Return layouts ready to render in which nothing is wrong; the same as ``compile_layouts``, without its checks."""
    languages = sorted(strings.whole)
    spoken = _Spoken(languages, partial(read_words, strings))
    environments = _Spoken(languages, lambda language: _environment(sources, spoken[language], assets))
    return Layouts(environments, spoken, sources, {})


def compile_named(layouts: Layouts, language: str, names: Iterable[str], many: Iterable[str] = ()) -> None:
    """Compile layouts, and all that they take in: whoever renders with them finds them at hand.

    ``many`` are those of which many pages are to be made: they are joined with what they take in.
    """
    environment = layouts.environments[nearest_language(language, layouts.environments)]
    for name in names:
        environment.bring(f"{name}.html")
    if many:
        from gazette.views.every import VIEWS  # noqa: PLC0415  # dear to import, and few builds have many pages to make

        kinds = {view.layout: view for view in VIEWS}
        for name in many:
            environment.joinery.prepare(f"{name}.html", _fields(kinds[name]))  # type: ignore[arg-type]  # as below


def render_view(view: View, layouts: Layouts) -> tuple[Output | None, tuple[Problem, ...]]:
    """Return the page of a view.

    **Problems**: LAYOUT_NAME at the layout's line that could not be rendered.
    """
    environment = layouts.environments[nearest_language(view.frame.language, layouts.environments)]
    try:
        text = _make_page(view, environment)
    except _LAYOUT_ERRORS as error:
        span = _find_place(error, layouts)
        if span is None:
            raise
        message = f"this cannot be rendered for {output_path(view.address)}: {error}"
        return None, (Problem(Code.LAYOUT_NAME, span, message),)
    return Output(output_path(view.address), text.encode()), ()


def _make_page(view: View, environment: LayoutEnvironment) -> str:
    kind: type[object] = type(view)
    fields = _fields(kind)  # type: ignore[arg-type]  # a type can be hashed
    name = f"{view.layout}.html"
    make = environment.joinery.find(name, fields)
    if make is not None:
        # What goes wrong there does so in Jinja's own way as well, which knows the line.
        with suppress(*_LAYOUT_ERRORS):
            return make(view)
    return environment.get_template(name).render({field: getattr(view, field) for field in fields})


@cache
def _fields(view: type[object]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(view))  # type: ignore[arg-type]  # views are dataclasses


def find_words(layouts: Layouts, language: str) -> Strings:
    """Return the strings of a language, or of the nearest that there are strings for."""
    return layouts.words[nearest_language(language, layouts.words)]


def _environment(sources: Mapping[str, Source], words: Strings, assets: Mapping[str, str]) -> LayoutEnvironment:
    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        source = sources.get(name)
        return None if source is None else (source.text, source.path, lambda: True)

    environment = LayoutEnvironment(
        words,
        frozenset({Day}),
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.globals.clear()
    environment.globals["say"] = partial(_say, words)

    @pass_context
    def asset(context: Context, name: str, root: str | None = None) -> str:
        return _asset_url(assets, name, context["frame"].root_url if root is None else root)

    environment.globals["asset"] = asset
    environment.filters["nth"] = _nth
    environment.filters["digest"] = _digest
    environment.filters["phrases"] = _phrases
    environment.filters["breakable"] = _breakable
    return environment


def _say(words: Strings, name: str, /, **values: object) -> str:
    """Return a string of the site's language with its gaps filled: ``say('page', number=4)``."""
    return words[name].format(**values) if values else words[name]


@lru_cache(maxsize=1024)
def _nth(words: str, index: int) -> str:
    """Return one of several words in a string, counted from 0: ``say('weekdays')|nth(day.weekday)``."""
    return words.split()[index]


@lru_cache(maxsize=1024)  # a headline stands on an article's page, on its newspaper page and sheet, in lists
def _phrases(line: tuple[str, ...]) -> Markup:
    """Return a line of a headline that may break between its phrases, and nowhere inside one: ``line|phrases``."""
    # Where nothing opens, nothing is tied to what it opens.
    pieces = line if OPENING.isdisjoint("".join(line)) else map(_tie, line)
    return Markup("<wbr>".join(map(escape_text, pieces)))  # noqa: S704  # each is


def _breakable(text: str) -> str | Markup:
    """Return running text in which words of many letters break anywhere: ``paragraph|breakable``."""
    return Markup(mark_long_words(str(escape_text(text)))) if has_long_words(text) else text  # noqa: S704  # it is


def _tie(phrase: str) -> str | Markup:
    parts: list[str | Markup] = []
    at = 0
    for start, end in find_tied(phrase):
        parts += [phrase[at:start], Markup('<span class="tied">{}</span>').format(phrase[start:end])]
        at = end
    return Markup().join([*parts, phrase[at:]]) if parts else phrase


def _digest(text: str) -> str:
    """Return what a content security policy calls an element with this text: ``'{{ frame.json_ld|digest }}'``.

    **Source**: CSP 3, hash-source.
    """
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _asset_url(assets: Mapping[str, str], name: str, root: str) -> str:
    """Return the way to a file of layouts/assets/, marked with its digest so that no browser shows an old one."""
    return f"{root}assets/{name}?v={assets[name]}"


def _check(views: Iterable[type[View]], knowledge: Knowledge) -> Iterable[Problem]:
    for view in views:
        yield from check_names(view, f"{view.layout}.html", knowledge)
    yield from check_parts(imported_layouts(knowledge.sheets), knowledge)


def _find_place(error: BaseException, layouts: Layouts) -> Span | None:
    """Return the innermost line of a layout that an error passed through."""
    paths = {source.path: source for source in layouts.sources.values()}
    for step in reversed(traceback.extract_tb(error.__traceback__)):
        if step.filename in paths:
            return span_of(paths[step.filename], step.lineno or 1)
    return None
