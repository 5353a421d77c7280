"""Tables and rows that a narrow column cuts are whole again, and what they tear goes on."""

from __future__ import annotations

from tests.unit.reading_pages import articles, read_with_body

FOLIO = "临塘农报 2011年4月6日 星期三 第5版\n"
OFFER = "粮站门口排了长队\n"
REPORT = """本报讯（记者 贺小满）小麦收购昨天
开秤，粮站门口一早就排起了长队，队
伍从仓库门口一直排到渡口，开票的窗
口加开了两个，晚上八点还在收粮；
"""
REST = """粮站主任说仓容还有六千吨，请农户不
要着急，晒干扬净再来，潮粮要等三天
才能过秤。
"""
TABLE = """临塘粮油批发市场昨日价（元/公斤）
品　种　　　昨日　　　前日　　　涨
跌
早籼米　　　2.60　　　2.58　　　+0
.02
晚籼米　　　2.94　　　2.94　　　平
盘
菜子油　　　9.80　　　9.90　　　-0
.10
"""


def test_a_table_each_of_whose_rows_the_column_cuts_has_a_line_for_each_row() -> None:
    table = """上周涨跌前三名
公　司　　 收盘　 涨幅　|　公
司　　 收盘　 跌幅
渡口航运　18.62　 10.01　|　临
塘纸业　27.30　 -7.12
北门制药　22.05　 10.00　|　江
心电缆　31.16　 -6.40
长桥轴承　14.38　 7.71　|　石
门水泥　25.88　 -5.93
"""
    page = FOLIO + OFFER + REPORT.replace("；", "。") + table + "渡口夜市\n" + REST
    body = next(body for body in read_with_body(page) if "渡口航运" in body)
    rows = [line.replace(" ", "") for line in body.splitlines()]
    for name in ("临塘纸业", "江心电缆", "石门水泥"):
        assert sum(name in row for row in rows) == 1


def test_what_a_table_with_a_name_tears_goes_on_below_it() -> None:
    found = articles(FOLIO + OFFER + REPORT + TABLE + REST)
    bodies = read_with_body(FOLIO + OFFER + REPORT + TABLE + REST)
    assert [article.title.printed for article in found] == ["粮站门口排了长队", "临塘粮油批发市场昨日价（元/公斤）"]
    assert "还在收粮；粮站主任说" in bodies[0]


def test_what_stands_below_a_table_below_a_whole_text_begins_a_paragraph() -> None:
    bodies = read_with_body(FOLIO + OFFER + REPORT.replace("；", "。") + TABLE + REST)
    assert not any("还在收粮。粮站主任说" in body for body in bodies)


def test_rows_that_begin_with_years_are_whole_where_one_is_cut() -> None:
    rows = "1958　渡口通小火轮，一天两班，票价\n八分\n1976　大桥动工\n1981　大桥通车，渡口停航\n1999　渡口改成公园\n"
    text = "渡口的年轮\n" + REPORT.replace("；", "。") + rows
    (body,) = read_with_body(FOLIO + text)
    lines = body.splitlines()
    assert any(line.startswith("1958") and line.endswith("票价八分") for line in lines)
    assert sum(line.startswith(("1976", "1981", "1999")) for line in lines) == 3
