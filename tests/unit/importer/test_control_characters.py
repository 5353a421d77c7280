"""Control characters in page text: wherever one stands, what import writes can be built."""

import pytest

from gazette.flow.parsing import parse_file
from gazette.importer import ImportedPage, decode_page, import_page
from gazette.matter.article_file import format_article_file
from gazette.matter.issue_file import format_issue_file
from gazette.problems import has_errors

# One stands at each ¤: in masthead and staff lines, headlines, bylines, captions, texts, tables and sign-offs.
PAGE = """江南工¤商报
JIANGNAN ¤GONGSHANG BAO
2024年6月5日¤ 星期三  农历甲辰年四月¤廿九  第81¤23期  今日8版
责任¤编辑：王小¤明  版¤式：李红  校对：陈¤刚

我市举行夏粮¤收购会议
要求确保¤农民利益
——全市夏粮¤收购观察

    本¤报讯（记者 刘¤辉 通讯¤员 王志坚）昨日上午，我市夏粮¤收购会议在市政府礼堂举行。（下转第¤3版）

图为城东小学的学生¤在看书。 陈¤芳 摄

编辑¤同志：
    我家门前的¤路灯坏了半个月，请帮助修好。
                                读者 李¤敏
                                6月¤3日

遗失¤启事
    李火旺遗失身份证¤一张，声明作废。
"""
SPACES = "\v\f\x1c\x1d\x1e\x1f"
# All that may stand in no file of content/ but zero bytes, of which few make a file none of text, and line ends.
CONTROLS = [chr(code) for code in (*range(1, 9), *range(0xB, 0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF) if code != 0xD]


def write(text: str) -> tuple[ImportedPage, dict[str, str]]:
    """Return a page read from its file, and the files that an import writes of it."""
    decoded = decode_page("seeds/p.txt", text.encode())
    assert decoded.source is not None
    page = import_page(decoded.source)
    assert page.issue is not None
    files = {file.article.path: format_article_file(file) for file in page.articles}
    return page, files | {f"{page.date}/issue.yaml": format_issue_file(page.issue)}


def find_errors(files: dict[str, str]) -> list[str]:
    """Return what stops the build of such files."""
    found = [problem for path, text in files.items() for problem in parse_file(path, text.encode(), "").problems]
    return [str(problem) for problem in found if has_errors((problem,))]


@pytest.mark.parametrize("sign", CONTROLS, ids=lambda sign: f"U+{ord(sign):04X}")
def test_what_is_written_of_a_page_with_a_control_character_can_be_built(sign: str) -> None:
    page, files = write(PAGE.replace("¤", sign))
    assert not has_errors(page.problems)
    assert len(files) > 1
    assert find_errors(files) == []


@pytest.mark.parametrize("at", [at for at, char in enumerate(PAGE) if char == "¤"])
def test_it_can_be_built_wherever_such_a_sign_stands(at: int) -> None:
    for sign in SPACES:
        _, files = write(f"{PAGE[:at]}{sign}{PAGE[at + 1 :]}".replace("¤", ""))
        assert find_errors(files) == []


@pytest.mark.parametrize("sign", "\x1c\x1d\x1e\x1f")
def test_a_sign_that_parts_words_is_written_as_a_space(sign: str) -> None:
    page, _ = write(PAGE.replace("GONGSHANG¤", "GONGSHANG").replace("星期三  ", f"星期三 {sign}").replace("¤", ""))
    assert page.issue is not None
    assert page.issue.pages[0].furniture[2] == "2024年6月5日 星期三  农历甲辰年四月廿九  第8123期  今日8版"
