"""Layouts of many pages, joined with what they extend and include: what they make is what Jinja makes of them."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from gazette.joining import Joinery, MakePage
from gazette.model import Kind
from gazette.problems import Problem, Source
from gazette.render import Layouts, compile_layouts, compile_named, render_view
from gazette.strings import StringFiles
from gazette.views.every import VIEWS, View
from gazette.views.home import HomeView
from tests.unit.newspapers import make_photo, make_story, make_views

FOLDER = Path(__file__).parent.parent.parent / "layouts"
STRINGS = StringFiles({"zh-Hans": Source("layouts/strings/zh-Hans.yaml", "home: 首页\npage: 第{number}版\n")}, {})
STORIES = (
    make_story(
        "我市召开“两山”理念大会\n探索{富名|富民}新路", 1, kicker="新起点", subtitle="副题", column="头条", tags=("水",)
    ),
    make_story(
        "续<讯>",
        2,
        markdown="## 小题\n\n正{闻|文}。\n\n## 又题\n\n二。\n\n## 三题\n\n三。",
        column="头条",
        summary="摘要",
    ),
    make_photo(3),
    make_story("公告一则", 4, kind=Kind.NOTICE),
    make_story("二版", 1, page=2, continues_on=1, file="a.jpg", caption="图"),
)


def _read(folder: Path, pattern: str) -> dict[str, Source]:
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob(pattern)}
    return {name: Source(f"layouts/{name}", path.read_text(encoding="utf-8")) for name, path in paths.items()}


def _compiled(sources: dict[str, Source], strings: StringFiles) -> Layouts:
    assets = {path.name: "0123456789" for path in (FOLDER / "assets").iterdir()}
    layouts, problems = compile_layouts(sources, strings, assets)
    assert layouts is not None, problems
    return layouts


def _real() -> Layouts:
    strings = {name.removesuffix(".yaml"): source for name, source in _read(FOLDER / "strings", "*.yaml").items()}
    return _compiled(_read(FOLDER, "*.html"), StringFiles(strings, {}))


def _of(home: str, **parts: str) -> Layouts:
    sources = {f"{view.layout}.html": Source(f"layouts/{view.layout}.html", "") for view in VIEWS}
    given = {"home": home} | parts
    sources |= {f"{name}.html": Source(f"layouts/{name}.html", text) for name, text in given.items()}
    return _compiled(sources, STRINGS)


def _home() -> HomeView:
    return next(view for view in make_views(make_story("甲<乙>")) if isinstance(view, HomeView))


def _page(view: View, layouts: Layouts) -> str:
    output, problems = render_view(view, layouts)
    assert output is not None, problems
    return output.data.decode()


def _joined(layouts: Layouts, name: str) -> MakePage | None:
    """Return what makes the pages of a joined layout, where a slip would not be made good by Jinja."""
    return layouts.environments["zh-Hans"].joinery.find(f"{name}.html", ())


def test_every_page_of_a_paper_is_the_same_by_its_joined_layout() -> None:
    views = make_views(*STORIES)
    plain, joined = _real(), _real()
    compile_named(joined, "zh-Hans", (), sorted({view.layout for view in views}))
    found = {view.layout: make for view in views if (make := _joined(joined, view.layout)) is not None}
    assert {"article", "issue", "listing", "page", "typeset"} <= found.keys()
    for view in views:
        if view.layout in found:
            assert found[view.layout](view) == _page(view, plain), view.address


BASE = (
    "<{% block a %}A{% block b %}B{% endblock %}{% endblock %}"
    "{% if front %}{% block c %}C{% endblock %}{% endif %}>{{ frame.paper }}"
)
MIDDLE = "{% extends 'base.html' %}{% block b %}M{% endblock %}{% block c %}N{% endblock %}"


@pytest.mark.parametrize(
    ("home", "parts", "page"),
    [
        ("{% block b %}乙{% endblock %}{{ front }}", {}, "<A乙N>某报"),
        (
            "{% block a %}{% set n = 2 %}甲{{ n }}{% block b %}{{ address }}{% endblock %}{% endblock %}",
            {},
            "<甲2N>某报",
        ),
        ("{% block c %}{{ front.masthead.day.iso }}{% endblock %}", {}, "<AM2024-06-05>某报"),
        ("{% block a %}{% set frame = 2 %}{{ frame }}{% endblock %}", {}, "<2N>某报"),
        (
            "{% block a %}{% include 'card.html' %}{{ frame.paper }}{% endblock %}",
            {"card": "{% set frame = 3 %}{{ frame }}"},
            "<3某报N>某报",
        ),
        (
            "{% from 'card.html' import m as front_of %}{% block a %}{{ front_of(frame.paper) }}{% endblock %}",
            {"card": "{% macro m(name) %}[{{ name }}]{% endmacro %}"},
            "<[某报]N>某报",
        ),
        ("{% block a %}{{ asset('site.css') }}{% endblock %}", {}, "<./assets/site.css?v=0123456789N>某报"),
    ],
)
def test_blocks_stand_where_the_layout_below_has_them(home: str, parts: dict[str, str], page: str) -> None:
    home = "{% extends 'middle.html' %}" + home
    given = {"base": BASE, "middle": MIDDLE} | parts
    plain, joined = _of(home, **given), _of(home, **given)
    compile_named(joined, "zh-Hans", (), ["home"])
    make = _joined(joined, "home")
    assert make is not None
    assert make(_home()) == _page(_home(), plain) == page


@pytest.mark.parametrize(
    ("home", "parts", "page"),
    [
        ("", {"base": "{% macro m() %}{{ frame.paper }}{% endmacro %}{{ m() }}{{ address }}"}, "某报"),
        ("{% set address = 5 %}{% block a %}{{ address }}{% endblock %}", {}, "<5C>某报"),
        ("{% macro m() %}{{ frame.paper }}{% endmacro %}{% block a %}{{ m() }}{% endblock %}", {}, "<某报C>某报"),
        ("{% block a %}{% include 'card.html' %}{% endblock %}", {"card": "{% block a %}x{% endblock %}"}, "<xC>某报"),
        ("{% block a %}{% for z in (1, 2) %}{% block d %}d{% endblock %}{% endfor %}{% endblock %}", {}, "<ddC>某报"),
        (
            "{% from 'card.html' import m with context %}{% block a %}{{ m() }}{% endblock %}",
            {"card": "{% macro m() %}{{ 1 }}{% endmacro %}"},
            "<1C>某报",
        ),
    ],
)
def test_what_only_jinja_can_put_together_it_puts_together(home: str, parts: dict[str, str], page: str) -> None:
    layouts = _of("{% extends 'base.html' %}" + home, **{"base": BASE, **parts})
    compile_named(layouts, "zh-Hans", (), ["home"])
    assert _joined(layouts, "home") is None
    assert _page(_home(), layouts) == page


def test_blocks_of_one_name_in_one_layout_are_a_problem_joined_or_not() -> None:
    layouts = _of("{% extends 'base.html' %}{% block a %}A{% endblock %}{% block a %}B{% endblock %}", base=BASE)
    compile_named(layouts, "zh-Hans", (), ["home"])
    output, problems = render_view(_home(), layouts)
    assert output is None
    assert problems


def test_a_slip_in_a_joined_layout_is_a_problem_at_its_line() -> None:
    layouts = _of("{% extends 'base.html' %}\n{% block a %}\n{{ address / 2 }}{% endblock %}", base=BASE)
    compile_named(layouts, "zh-Hans", (), ["home"])
    output, problems = render_view(_home(), layouts)
    assert output is None
    assert [_place(problem) for problem in problems] == ["layouts/home.html:3"]


def _place(problem: Problem) -> str:
    return f"{problem.span.path}:{problem.span.line}"


def test_a_layout_is_joined_when_it_has_made_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazette.joining._MANY", 2)
    asked = []
    prepare = Joinery.prepare

    def noted(joinery: Joinery, name: str, fields: Iterable[str]) -> MakePage | None:
        asked.append(name)
        return prepare(joinery, name, fields)

    monkeypatch.setattr(Joinery, "prepare", noted)
    layouts = _of("{% extends 'base.html' %}", base=BASE)
    for _ in range(2):
        _page(_home(), layouts)
    assert asked == []
    assert [_page(_home(), layouts) for _ in range(2)] == ["<ABC>某报"] * 2
    assert asked == ["home.html"]
