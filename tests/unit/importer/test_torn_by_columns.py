"""Sentences torn by a column's end and by what stands there, and editors' notes below what they print."""

from __future__ import annotations

import pytest

from gazette.importer import decode_page, import_page
from gazette.importer.calls import find_torn
from gazette.importer.classify import classify
from gazette.importer.folios import names_page
from gazette.importer.imported import ImportedPage
from gazette.importer.lines import read_sheet
from gazette.problems import Source


def read(text: str) -> ImportedPage:
    source = decode_page("page.txt", text.encode()).source
    assert source is not None
    return import_page(source)


def list_texts(page: ImportedPage) -> list[tuple[str, str]]:
    return [(file.article.title.printed.replace("\n", " "), file.body) for file in page.articles]


WORKS = (
    "临江工业报\n"
    "2009年4月8日 星期三 第3版\n"
    "染厂换上新水池\n"
    "河水也清了\n"
    "“河水看得见布的颜色”\n"
    "访老染工林阿水\n"
    "　　本报讯　四月二日，临江染厂的新水处理池正\n"
    "式启用。厂里的技术员说，老池子用了二十七年，\n"
    "每吨布要排掉两百吨污水，河里的水常常发黑，染\n"
    "缸边的水温也压不住。新池试了九十多次，才把水\n"
    "的温度由四十度降\n"
    "\n"
    "至十八度，每吨布省水八十吨，河水的颜色也清了。\n"
    "　　车间主任估算，一年能省下四十多万元，改\n"
    "造费不到两年就能收回来。（贺 兰）\n"
    "　　问：老师傅在河边染了一辈子布，河水变了吗？\n"
    "　　答：变了。水会说话，你看看水的颜色就知道\n"
    "染缸里下了什么料。治水急不得，染布的人不等\n"
    "人，可是\n"
    "\n"
    "●\n"
    "\n"
    "雨水也有脾气，你不让它，它就给你颜色看。\n"
    "　　问：现在处理一吨水要多少钱？\n"
    "　　答：一块上下，料另算。\n"
    "（访谈人　叶 青）\n"
)


def test_a_sentence_goes_on_right_below_a_column_s_end_and_not_with_a_like_word_further_down() -> None:
    texts = [body for _, body in list_texts(read(WORKS))]
    assert any("温度由四十度降至十八度" in body for body in texts)
    assert any("可是雨水也有脾气" in body for body in texts)


PAGE = (
    "南渡日报\n2013年5月10日 星期五\n\n渡口的灯\n　　{above}\n\n{mark}\n\n{below}\n"
    "　　后来桥通了，渡口的灯也就灭了，只有石阶还在。\n"
)
ABOVE = "父亲在渡口守了三十年，每天天黑以前都要把那盏马灯擦得很亮，挂在木桩上，船上的人远远就能望见，因为"
BELOW = "江面上只有那一点光，看见了它，就知道快到岸了。"


@pytest.mark.parametrize("mark", ["C3", "第四版", "B2—B3", "囗"])
def test_the_number_of_the_page_between_the_halves_of_a_sentence_is_furniture(mark: str) -> None:
    page = read(PAGE.format(above=ABOVE, mark=mark, below=BELOW))
    assert [body.replace("\n", "") for _, body in list_texts(page)] == [
        (ABOVE + BELOW + "后来桥通了，渡口的灯也就灭了，只有石阶还在。")
    ]


@pytest.mark.parametrize(
    ("mark", "apart", "torn"), [("C3", "\n", True), ("第四版", "\n", True), ("3", "\n", False), ("C3", "", False)]
)
def test_a_folio_tears_a_sentence_where_it_stands_apart(mark: str, apart: str, *, torn: bool) -> None:
    text = PAGE.replace("\n\n{mark}\n\n", f"\n{apart}{{mark}}\n{apart}").format(above=ABOVE, mark=mark, below=BELOW)
    traits = classify(read_sheet(Source("page.txt", text))).traits
    assert [traits[at].line.key for at in find_torn(traits)] == [mark] * torn


@pytest.mark.parametrize("key", ["B2—B3", "A4/A5", "二、三版", "第4-5版"])
def test_a_double_page_is_named_as_one_page_is(key: str) -> None:
    assert names_page(key)


@pytest.mark.parametrize("key", ["2—3", "3-1", "二、三"])
def test_figures_alone_are_a_score(key: str) -> None:
    assert not names_page(key)


LETTER = (
    "柳州职工报\n1984年3月7日　星期三　第三版\n\n"
    "读者来信\n排队打水一个钟头\n锅炉房能不能早开门\n我们院里的热水为什么总要等\n"
    "　　编辑同志：\n"
    "　　我们是纺机厂家属院的住户，院里只有一处锅炉房，每天下午四点才开门，上早班的职工回来时水已经打光了。\n"
    "　　大家提过几次意见，管理员说煤不够烧。\n"
    "　　家属院住户　韦秀英等九人\n"
    "　　{label}收到来信以后，我们请厂总务科查了煤账。总务科说，从下月起锅炉房改为早五点开门，热水敞开供应。\n"
)


@pytest.mark.parametrize("label", ["编者附记：", "编者附言：", "编后：", "编辑部答复："])
def test_what_editors_add_below_a_signed_letter_begins_no_text_of_a_stack(label: str) -> None:
    texts = list_texts(read(LETTER.format(label=label)))
    assert len(texts) == 1
    assert "煤账" in texts[0][1]
