import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.matter.names import Role
from gazette.mending import mend
from gazette.problems import Source


def mended(text: str, role: Role = Role.ARTICLE, accepted: tuple[str, ...] = ()) -> str:
    return mend(Source("a.md", text), role, accepted).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title：义乌", "title: 义乌"),
        ("title:义乌", "title: 义乌"),
        ("title: 义乌\nkiker: 抓源头", "title: 义乌\nkicker: 抓源头"),
        ("title: 义乌\nbyline:\n- {nmae: 金钧胤, role: 记者}", "title: 义乌\nbyline:\n- {name: 金钧胤, role: 记者}"),
        ("title: 义乌\nbyline:\n- name：金钧胤\n  role：记者", "title: 义乌\nbyline:\n- name: 金钧胤\n  role: 记者"),
        ("title: 义乌\nbyline:\n- {name: 金钧胤，role: 记者}", "title: 义乌\nbyline:\n- {name: 金钧胤, role: 记者}"),
        ("title: 义乌\nbyline:\n- {name：王，role：记者}", "title: 义乌\nbyline:\n- {name: 王, role: 记者}"),
        ("title: 义乌  \nkicker: 甲　", "title: 义乌\nkicker: 甲"),
        ("title: 义\u200b乌", "title: 义乌"),
        ("title: 天冷了,供热", "title: 天冷了，供热"),
        ("title: ⼈在⻓江", "title: 人在长江"),
        ("title: 义乌\ndateline: {date: 2024年6月4日}", "title: 义乌\ndateline: {date: 2024-06-04}"),
        ("title: 义乌\ndateline: {date: 2024/6/4}", "title: 义乌\ndateline: {date: 2024-06-04}"),
        ("title: 义乌\ncontinues_on: ４", "title: 义乌\ncontinues_on: 4"),
        ("title: 义乌\ncontinues_on: 第4版", "title: 义乌\ncontinues_on: 4"),
        ("title: 义乌\ndraft: 是", "title: 义乌\ndraft: true"),
    ],
)
def test_a_certain_slip_in_the_keys_is_mended(before: str, after: str) -> None:
    assert mended(f"---\n{before}\n---\n\n正文。\n") == f"---\n{after}\n---\n\n正文。\n"


@pytest.mark.parametrize("fences", [("———", "———"), ("---", "—-"), ("－－－", "---")])
def test_dashes_of_a_phone_become_fences(fences: tuple[str, str]) -> None:
    assert mended(f"{fences[0]}\ntitle: 甲\n{fences[1]}\n\n正文。\n") == "---\ntitle: 甲\n---\n\n正文。\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("今天,明天;后天:来吗?不来!真的", "今天，明天；后天：来吗？不来！真的"),
        ("见`甲,乙`和[甲,乙](甲,乙.md)", "见`甲,乙`和[甲，乙](甲,乙.md)"),
        ("原文{~~甲,乙~>甲,丙~~}和{++甲,乙++}、{--甲,乙--}", None),
        ("价格3,500元，比分3:2，a,b", None),
        ("```\n甲,乙\u200b\n```", None),
        ("👩\u200d🌾来了\u200b。", "👩\u200d🌾来了。"),
        ("行尾两个空格  \n是换行", None),
        ("　　第一段。\n　　第二段。\n\n　　第三段。", "第一段。\n\n第二段。\n\n第三段。"),
        ("床前明月光，\\\n　　疑是地上霜。", None),
        ("##小标题\n\n＃＃ 又一个\n\n#话题#不是。", "## 小标题\n\n## 又一个\n\n#话题#不是。"),
        ("第一段到这里。\n第二段到这里。", None),
        ("　　1. 这样会变成列表", None),
    ],
)
def test_a_certain_slip_in_the_text_is_mended_and_nothing_else(before: str, after: str | None) -> None:
    head = "---\ntitle: 甲\n---\n\n"
    assert mended(f"{head}{before}\n") == f"{head}{before if after is None else after}\n"


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: 甲\nphotos: [{file: '甲,乙.jpg'}]\n---\n",  # the name of a file is no text
        "---\ntitle: 甲\nkicker: 乙\nkiker: 丙\n---\n",  # the near key is there already
        "---\ntitle: 甲\nxyz: 丙\n---\n",  # no key is near
        "---\ntitle: |-\n  甲  \n  kicker：乙\n---\n",  # inside a block every line is text
        "---\ntitle: 甲\nlanguage: ja\n---\n\n甲,乙\n",
        "---\ntitle: 甲\naccepted: [T004]\n---\n\n甲,乙\n",
        "---\ntitle: 甲\nsummary: 乙\n  kicker：丙\n---\n",  # the second line goes on with the summary
        "---\ntitle: 甲\ndateline: {date: 6月4日}\n---\n",
        "正文，没有三条短横。\n",
        "---\ntitle: [甲\n---\n",
        "",
    ],
)
def test_what_is_not_certain_is_left_alone(text: str) -> None:
    assert mended(text) == text


def test_the_settings_can_keep_narrow_marks_for_the_whole_paper() -> None:
    assert mended("---\ntitle: 甲,乙\u200b\n---\n", accepted=("T004",)) == "---\ntitle: 甲,乙\n---\n"


def test_an_issue_and_the_settings_are_mended_too() -> None:
    assert (
        mended("page_count：８\npages:\n  １: {nmae: 要闻}\n", Role.ISSUE)
        == "page_count: 8\npages:\n  1: {name: 要闻}\n"
    )
    assert mended("titel: 某报\nurl:https://a.b/\n", Role.PUBLICATION) == "title: 某报\nurl: https://a.b/\n"


def test_the_furniture_of_a_page_stays_as_it_is_printed() -> None:
    text = "pages:\n  1:\n    furniture: ['天冷了,供热']\n"
    assert mended(text, Role.ISSUE) == text


def test_one_mend_that_cannot_be_made_does_not_hold_up_the_others() -> None:
    text = "---\ntitle: 甲\nkiker: '乙'\nxyz: 丙\nsubtitel: 丁\n---\n"
    assert mended(text) == text.replace("kiker", "kicker").replace("subtitel", "subtitle")


pieces = st.lists(
    st.sampled_from(
        [
            "title：甲",
            "title: 甲",
            "kiker: 乙",
            "kicker: 天冷了,供热",
            "  ",
            "---",
            "———",
            "正文,来了",
            "{~~甲,乙~>丙~~}",
            "`甲,乙`",
            "- name：乙",
            "byline:",
            "\u200b",
            "dateline: {date: 2024年6月4日}",
            "draft: 是",
            "|-",
            "title: |-",
            "  甲,乙",
            "",
        ]
    ),
    max_size=12,
)


@given(pieces)
def test_mending_twice_is_mending_once(lines: list[str]) -> None:
    once = mended("\n".join(lines))
    assert mended(once) == once
