from gazette.model import SourceText, Story
from gazette.views.frame import plan_imprint
from gazette.views.source import SourceView, plan_source
from tests.unit.newspapers import REPORTER, SETTINGS, make_paper, make_story

SEEDS = {
    "seeds/a.txt": (
        "某报 第1版",
        "启程",
        "回家",
        "本报讯 记者金钧胤",
        "　　月背の挖宝顺利",
        "结束。",
        "",
        "　　嫦娥六号起飞。",
        "责任编辑 某人",
    )
}


def _story(**fields: object) -> Story:
    return make_story(
        "启程\n回家",
        markdown="月背{~~の~>的~~}挖宝顺利结束。\n\n嫦娥六号起飞。",
        source="本报讯",
        byline=(REPORTER,),
        source_text=SourceText("seeds/a.txt", ((2, 9),)),
        **fields,  # type: ignore[arg-type]  # a test names fields of Article
    )


def _view(story: Story) -> SourceView | None:
    return plan_source(story, SEEDS, plan_imprint(make_paper(story), SETTINGS, preview=False))


def test_each_paragraph_stands_beside_the_lines_it_was_made_of() -> None:
    view = _view(_story())
    assert view is not None
    assert [(row.name, [line.number for line in row.lines]) for row in view.rows] == [
        ("title", [2, 3]),
        ("credit", [4]),
        ("body", [5, 6]),
        ("body", [8]),
        ("", [9]),
    ]


def test_both_readings_of_an_emended_paragraph_are_known() -> None:
    view = _view(_story())
    assert view is not None
    assert (view.rows[2].printed, view.rows[2].corrected) == ("月背の挖宝顺利结束。", "月背的挖宝顺利结束。")
    assert view.rows[3].corrected is None


def test_the_source_view_is_no_page_of_its_own_to_search_engines() -> None:
    view = _view(_story())
    assert view is not None
    assert (view.address, view.article_url) == ("2024/06/05/01/01/source/", "../")
    assert ["".join(line) for line in view.title] == ["启程", "回家"]
    assert view.frame.canonical_url == "https://example.org/paper/2024/06/05/01/01/"


def test_without_the_pages_text_there_is_no_source_view() -> None:
    assert _view(make_story(source_text=SourceText("seeds/gone.txt", ((1, 2),)))) is None
    assert _view(make_story(source_text=SourceText("seeds/a.txt"))) is None
    assert _view(make_story()) is None


def test_lines_that_the_file_does_not_have_are_left_out() -> None:
    view = _view(make_story("回家", source_text=SourceText("seeds/a.txt", ((3, 3), (8, 99)))))
    assert view is not None
    assert [line.number for row in view.rows for line in row.lines] == [3, 8, 9]


def test_a_credit_that_runs_into_the_text_has_no_row_of_its_own() -> None:
    seeds = {"seeds/a.txt": ("标题", "本报讯 记者金钧胤报道 月背的挖宝工作昨天顺利结束，上升器已经起飞。")}
    story = make_story(
        markdown="月背的挖宝工作昨天顺利结束，上升器已经起飞。",
        source="本报讯",
        byline=(REPORTER,),
        source_text=SourceText("seeds/a.txt", ((1, 2),)),
    )
    view = plan_source(story, seeds, plan_imprint(make_paper(story), SETTINGS, preview=False))
    assert view is not None
    assert [(row.name, [line.number for line in row.lines]) for row in view.rows] == [("title", [1]), ("body", [2])]
