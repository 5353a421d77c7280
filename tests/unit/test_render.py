"""Layouts compiled, checked and filled in; the real layouts are rendered in tests/golden and tests/browser."""

import datetime as dt
import html
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from gazette.compiling import LayoutEnvironment
from gazette.problems import Problem, Source
from gazette.render import Layouts, compile_layouts, compile_named, render_view
from gazette.strings import StringFiles
from gazette.views.dates import plan_day
from gazette.views.every import VIEWS
from gazette.views.home import HomeView
from tests.unit.newspapers import SETTINGS, make_files, make_story, make_views

FOLDER = Path(__file__).parent.parent.parent / "layouts"
ASSETS = {path.name: "0123456789" for path in (FOLDER / "assets").iterdir()}
STRINGS = StringFiles({"zh-Hans": Source("layouts/strings/zh-Hans.yaml", "home: 首页\npage: 第{number}版\n")}, {})
HOME = "layouts/home.html"


def _sources(home: str, **parts: str) -> dict[str, Source]:
    sources = {f"{view.layout}.html": Source(f"layouts/{view.layout}.html", "") for view in VIEWS}
    sources["home.html"] = Source(HOME, home)
    return sources | {f"{name}.html": Source(f"layouts/{name}.html", text) for name, text in parts.items()}


def _problems(home: str, **parts: str) -> list[str]:
    return [_told(problem) for problem in compile_layouts(_sources(home, **parts), STRINGS, {"site.css": "1"})[1]]


def _told(problem: Problem) -> str:
    return f"{problem.span}: {problem.code}"


def _home() -> HomeView:
    story = make_story("甲<乙>")
    return next(view for view in make_views(story) if isinstance(view, HomeView))


def _rendered(home: str) -> str:
    layouts, problems = compile_layouts(_sources(home), STRINGS, {"site.css": "f00"})
    assert layouts is not None, problems
    output, problems = render_view(_home(), layouts)
    assert output is not None, problems
    return output.data.decode()


def test_a_view_is_filled_into_the_layout_of_its_name() -> None:
    assert _rendered("{{ frame.paper }}\n") == "某报"


def test_what_a_view_says_is_escaped() -> None:
    assert _rendered("{{ front.rows[0][0].cards[0].one_line }}") == "甲&lt;乙&gt;"


def test_strings_are_the_sites_language_with_their_gaps_filled() -> None:
    assert _rendered("{{ say('page', number=4) }}") == "第4版"


def test_a_line_of_a_headline_may_break_between_its_phrases_alone() -> None:
    whole = '{{ ("甲<", "让“乙”丙")|phrases }}'
    assert _rendered(whole) == '甲&lt;<wbr><span class="tied">让“</span>乙”丙'


@pytest.mark.parametrize("sign", "&<>\"'")
def test_a_line_of_a_headline_breaks_between_its_phrases_whatever_is_escaped_in_them(sign: str) -> None:
    shown = _rendered(f"{{{{ ({f'甲{sign}'!r}, '乙丙')|phrases }}}}")
    assert [html.unescape(piece) for piece in shown.split("<wbr>")] == [f"甲{sign}", "乙丙"]


def test_words_of_many_letters_in_running_text_break_anywhere_and_all_else_is_as_it_was() -> None:
    address = "http://www.example.com/path?a=1"
    shown = _rendered(f"{{{{ '登录{address}<'|breakable }}}}")
    assert shown == f'登录htt<span class="long">{address[3:-3]}</span>a=1&lt;'
    assert _rendered("{{ '登录 http://a.cn <'|breakable }}") == "登录 http://a.cn &lt;"


def test_an_asset_is_marked_with_its_digest() -> None:
    assert _rendered("{{ asset('site.css') }}") == "./assets/site.css?v=f00"


def test_what_a_part_makes_without_arguments_is_made_once_for_all_pages() -> None:
    home = '{% from "part.html" import sign, asked %}{{ sign() }}{{ asked(frame.paper) }}{{ asked("乙") }}{{ sign() }}'
    part = "{% macro sign() %}<b>{{ '4'|digest }}</b>{% endmacro %}"
    part += "{% macro asked(word) %}{{ word }}{% endmacro %}"
    layouts, problems = compile_layouts(_sources(home, part=part), STRINGS, {})
    assert layouts is not None, problems
    asked = []

    def digest(text: str) -> str:
        asked.append(text)
        return "<四>"

    layouts.environments["zh-Hans"].filters["digest"] = digest
    for _ in range(2):
        output, _ = render_view(_home(), layouts)
        assert output is not None
        assert output.data.decode() == "<b>&lt;四&gt;</b>某报乙<b>&lt;四&gt;</b>"
    assert asked == ["4"]


def test_what_a_part_makes_of_a_day_is_made_once_for_all_pages() -> None:
    home = '{% from "part.html" import iso %}{{ iso(front.masthead.day) }} {{ iso(front.masthead.day) }}'
    part = "{% macro iso(day) %}{{ day.iso|digest }}{% endmacro %}"
    layouts, problems = compile_layouts(_sources(home, part=part), STRINGS, {})
    assert layouts is not None, problems
    asked = []

    def digest(text: str) -> str:
        asked.append(text)
        return f"<{text[-1]}>"

    layouts.environments["zh-Hans"].filters["digest"] = digest
    view = _home()
    assert view.front is not None
    masthead = replace(view.front.masthead, day=plan_day(dt.date(2024, 6, 7), lunar=True))
    other = replace(view, front=replace(view.front, masthead=masthead))
    shown = [output.data.decode() for output, _ in (render_view(each, layouts) for each in (view, other)) if output]
    assert shown == ["&lt;5&gt; &lt;5&gt;", "&lt;7&gt; &lt;7&gt;"]
    assert asked == ["2024-06-05", "2024-06-07"]


def test_a_macro_of_a_pages_own_layout_shows_that_page() -> None:
    home = "{% macro own() %}{{ frame.paper }}{% endmacro %}{{ own() }}{{ own() }}"
    layouts, _ = compile_layouts(_sources(home), STRINGS, {})
    assert layouts is not None
    view = _home()
    other = replace(view, frame=replace(view.frame, paper="乙<报>"))
    assert [output.data.decode() for output, _ in (render_view(each, layouts) for each in (view, other)) if output] == [
        "某报某报",
        "乙&lt;报&gt;乙&lt;报&gt;",
    ]


def test_macros_take_arguments_as_jinja_has_them() -> None:
    many = "{% macro many(one, two='z') %}{{ one }}{{ two }}{{ varargs|join }}{{ kwargs|length }}{% endmacro %}"
    call = "{% macro framed(word) %}[{{ word }}{{ caller() }}]{% endmacro %}{% call framed('a') %}b{% endcall %}"
    assert _rendered(many + "{{ many('a') }} {{ many('a', 'b', 'c', k=1) }} {{ many(*['d', 'e']) }}") == "az0 abc1 de0"
    assert _rendered(call + "{{ 'x'.upper() }}") == "[ab]X"


def test_what_a_value_has_as_a_key_alone_or_not_at_all_is_what_jinja_says() -> None:
    two = "{% if a.two is defined %}{{ a.two }}{% endif %}"
    told = f"{{% macro told(a) %}}{{{{ a.one }}}}{two}{{{{ a.values()|first }}}}{{% endmacro %}}"
    assert _rendered(told + "{{ told({'one': 1}) }} {{ told({'one': '<', 'two': 3}) }}") == "11 &lt;3&lt;"


def test_an_item_that_a_value_does_not_have_is_what_jinja_says() -> None:
    second = "{% if a.rows[1] is defined %}{{ a.rows[1] }}{% endif %}"
    told = f"{{% macro told(a) %}}{{{{ a.rows[0].upper() }}}}{second}{{% endmacro %}}"
    assert _rendered(told + "{{ told({'rows': ['x', '<']}) }} {{ told({'rows': ['y']}) }}") == "X&lt; Y"
    assert _rendered("{% if frame['paper'] is defined %}{{ frame['paper'] }}{% endif %}") == "某报"


def test_what_is_put_together_is_escaped_but_for_what_is_html() -> None:
    assert _rendered("{% set b = '<b>'|safe %}{{ frame.paper ~ '<' }} {{ b ~ '<' }} {{ frame.paper ~ 2 }}") == (
        "某报&lt; <b>&lt; 某报2"
    )


def test_an_asset_of_a_part_is_found_from_the_root_that_it_is_told() -> None:
    part = "{% macro sheet(root) %}{{ asset('site.css', root) }}{% endmacro %}"
    home = "{% from 'part.html' import sheet %}{{ sheet('../') }}"
    layouts, problems = compile_layouts(_sources(home, part=part), STRINGS, {"site.css": "f00"})
    assert layouts is not None, problems
    output, problems = render_view(_home(), layouts)
    assert output is not None, problems
    assert output.data.decode() == "../assets/site.css?v=f00"


def test_broken_syntax_is_named_at_its_line() -> None:
    assert _problems("甲\n乙 {% for %}\n") == ["layouts/home.html:2:3: L001"]


@pytest.mark.parametrize(
    ("layout", "place"),
    [
        ("甲 {{ fron }}", "1:6"),
        ("{{ front }}{{ fro }}", "1:15"),
        ("{{ frame.paper }}\n{{ frame.papr }}", "2:10"),
        ("{% for row in front.rows %}{% for block in row %}{{ block.spann }}{% endfor %}{% endfor %}", "1:59"),
        ("{% if front %}{{ front.masthead.day.yeer }}{% endif %}", "1:37"),
        ("{% set head = front.masthead %}{{ head.nummer }}", "1:40"),
        ("{% for each in () %}{{ each }}{% endfor %}\n{{ each }}", "2:4"),
        ("{% include 'absent.html' %}", "1:13"),
        ("{{ asset('absent.css') }}", "1:11"),
    ],
)
def test_a_name_that_the_view_does_not_give_is_named_at_its_place(layout: str, place: str) -> None:
    assert _problems(layout) == [f"layouts/home.html:{place}: L002"]


def test_a_string_that_no_language_has_is_named_where_it_is_used() -> None:
    assert _problems("{{ say('hme') }}") == ["layouts/home.html:1:9: L003"]


def test_a_language_that_lacks_a_string_of_another_is_named() -> None:
    strings = replace(STRINGS, whole={**STRINGS.whole, "en": Source("layouts/strings/en.yaml", "home: Home\n")})
    _, problems = compile_layouts(_sources(""), strings, {})
    assert [_told(problem) for problem in problems] == ["layouts/strings/en.yaml:1:1: L003"]


def test_what_a_layout_extends_and_includes_is_checked_with_the_views_names() -> None:
    assert _problems("{% extends 'frame.html' %}", frame="{{ front }}{{ rear }}") == ["layouts/frame.html:1:15: L002"]


def test_what_a_layout_imports_sees_no_view() -> None:
    found = _problems("{% from 'part.html' import one %}", part="{% macro one(a) %}{{ a }}{{ front }}{% endmacro %}")
    assert found == ["layouts/part.html:1:29: L002"]


def test_a_missing_layout_is_named() -> None:
    sources = _sources("")
    del sources["home.html"]
    assert [_told(each) for each in compile_layouts(sources, STRINGS, {})[1]] == ["layouts/home.html:1:1: L002"]


def test_a_slip_that_only_shows_while_rendering_is_a_problem_at_its_line() -> None:
    part = "{% macro one(a) %}\n{{ a.nothing }}\n{% endmacro %}"
    sources = _sources("{% from 'part.html' import one %}{{ one(frame) }}", part=part)
    layouts, problems = compile_layouts(sources, STRINGS, {})
    assert layouts is not None, problems
    output, problems = render_view(_home(), layouts)
    assert output is None
    assert [_told(problem) for problem in problems] == ["layouts/part.html:2:1: L002"]


@pytest.fixture(scope="module")
def layouts() -> Layouts:
    sources = {
        path.relative_to(FOLDER).as_posix(): Source(f"layouts/{path.name}", path.read_text(encoding="utf-8"))
        for path in FOLDER.rglob("*.html")
    }
    strings = {
        path.stem: Source(f"layouts/strings/{path.name}", path.read_text(encoding="utf-8"))
        for path in (FOLDER / "strings").iterdir()
    }
    compiled, problems = compile_layouts(sources, StringFiles(strings, {}), ASSETS)
    assert problems == ()
    assert compiled is not None
    return compiled


SKIPS = {"zh-Hans": "跳到正文", "zh-Hant": "跳到內文", "en": "Skip to the text", "mn": "Skip to the text"}


@pytest.mark.parametrize("language", SKIPS)
def test_the_layouts_speak_the_sites_language(layouts: Layouts, language: str) -> None:
    story = make_story()
    settings = replace(SETTINGS, language=language)
    for view in make_views(story, settings=settings, drafts=True):
        output, problems = render_view(view, layouts)
        assert problems == ()
        assert output is not None
        text = output.data.decode()
        assert f'<html lang="{language}"' in text
        assert [words for words in set(SKIPS.values()) if words in text] == [SKIPS[language]]


class _Visible(HTMLParser):
    """The words of a page that readers see, without the white space between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words = ""
        self._unseen = 0
        self.feed(page)

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        self.words += "" if self._unseen else "".join(data.split())


HEADLINES = {  # each longer than a line that breaks nowhere
    "title": "上市公司A&B与C<D>联合举办'夏粮'收购工作\"现场\"会议",
    "kicker": "我市R&D投入'破百亿',P<0.05的\"新药\"获批上市销售",
    "subtitle": "要求各区县切实抓好AT&T设备>检修<和'三夏'\"生产\"安全工作",
}


def test_readers_see_headlines_as_they_are_printed_whatever_signs_are_in_them(layouts: Layouts) -> None:
    headed = make_story(HEADLINES["title"], kicker=HEADLINES["kicker"], subtitle=HEADLINES["subtitle"], column="B<C>&D")
    other = make_story(HEADLINES["title"], 2, page=2, column="B<C>&D")
    shown = {}
    for view in make_views(headed, other):
        output, problems = render_view(view, layouts)
        assert output is not None, problems
        shown[output.path] = _Visible(output.data.decode()).words
        assert "wbr" not in shown[output.path]
    printed = {name: "".join(text.split()) for name, text in HEADLINES.items()}
    showing = {name: {path for path, words in shown.items() if text in words} for name, text in printed.items()}
    ways = {path for path in shown if path.startswith("2024/06/05/")} | {"index.html"}
    assert showing["title"] >= ways
    assert showing["kicker"] & showing["subtitle"] >= {"2024/06/05/01/01/index.html", "2024/06/05/01/index.html"}
    assert not [path for path, text in make_files(headed, other).items() if "wbr" in text]


def test_a_layout_takes_in_what_it_extends_includes_and_imports_however_far() -> None:
    parts = {"base": "{% include 'card.html' %}", "card": "", "macros": "{% macro m() %}{% endmacro %}"}
    home = "{% extends 'base.html' %}{% from 'macros.html' import m %}"
    layouts, problems = compile_layouts(_sources(home, **parts), STRINGS, {})
    assert layouts is not None, problems
    assert layouts.closures["home.html"] == ("base.html", "card.html", "home.html", "macros.html")
    assert layouts.closures["article.html"] == ("article.html",)


def test_layouts_that_were_compiled_before_are_not_compiled_again_with_all_that_they_take_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    card = "{% from 'macros.html' import m %}{{ m() }}"
    parts = {"base": "{% include 'card.html' %}", "card": card, "macros": "{% macro m() %}甲{% endmacro %}"}
    home = "{% extends 'base.html' %}"
    layouts, problems = compile_layouts(_sources(home, **parts), STRINGS, {})
    assert layouts is not None, problems
    compile_named(layouts, "zh-Hans", ["home"])
    monkeypatch.setattr(LayoutEnvironment, "compile", lambda *_: pytest.fail("a layout was compiled again"))
    output, _ = render_view(_home(), layouts)
    assert output is not None
    assert output.data.decode() == "甲"
