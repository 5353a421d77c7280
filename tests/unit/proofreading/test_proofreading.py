import datetime as dt
import re
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette import proofreading
from gazette.matter.issue_file import parse_issue_file
from gazette.matter.standing import parse_standing_page
from gazette.matter.story import parse_story
from gazette.model import Place
from gazette.problems import Problem, Severity, Source
from gazette.proofreading import Copy, marks, proofread_words
from gazette.proofreading.characters import INVISIBLE
from gazette.proofreading.passages import HIDDEN, hide
from gazette.text.unified import LOOK_ALIKE_HAN, unified, unified_forms

ROOT = Path(__file__).parents[3]
DAY = dt.date(2024, 6, 5)


def read(body: str, keys: str = "title: 甲") -> tuple[Problem, ...]:
    source = Source("a.md", f"---\n{keys}\n---\n\n{body}\n")
    story, problems = parse_story(source, Place(DAY, 1, 1), "2024-06-05/01/01-a.md")
    assert story is not None
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    return problems


def words(body: str, keys: str = "title: 甲") -> list[tuple[str, str]]:
    """Return code and the characters under each mark."""
    source = Source("a.md", f"---\n{keys}\n---\n\n{body}\n")
    return [
        (problem.code.value, source.line(problem.span.line)[problem.span.column - 1 : problem.span.end_column - 1])
        for problem in read(body, keys)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "他说：“我看过‘三招’，很好。”《光明日报》（2024年6月5日）报道了“《论语》今读”。",
        "“第一段的话，没有说完。\n\n“第二段接着说。”他讲完了。",
        "“第一层‘第二层开始，\n\n“‘第二层接着说，’第一层说完。”",
        "〉〉〉高考一结束，门诊排起长队。《《论语》今读》。",
        "> “引用的第一段。\n>\n> “引用的第二段。”",
        "去了Xi’an一趟，那是’90s的事。",
        "1）第一项；2）第二项。一）总则。",
        "比分3:2，价格3,500元，请看https://example.org/a,b?c；邮箱a@b.cn。",
        "用`读,写`表示。",
        "```\n读,写《\n```",
        "[前文](https://example.org/《)在此。",
        "参加2024缙云疗休养(杭州)推介会。",
        "她在大阪读《さくらの唄》，喝アサヒ。",
        "СССР是苏联，Правда是报纸，Xi'an和'90年代，i5和l5，二〇二四年，10-20元，A--B。",
        "“‘两山’理念”，‘他说“好”’。《一（二）》。",
        "μm和Ωcm都是单位，α粒子和πr也写得对。",
        "👩\u200d🌾在田里。",
        "6月5日（星期三）到6月7日周一鸣来访；去年6月5日（星期一）开会；1月1日（星期一）放假。",
        "农历6月5日（星期一）赶集。",
        "床前明月光，\\\n　　疑是地上霜。",
        "一行没有写完，\n接着写完了。",
        "- 第一项。\n- 第二项。",
        "> 编者按：第一行。\n> 第二行。",
        "#话题#不是小标题。",
        "## 小标题\n\n`｛～～`是符号。",
    ],
)
def test_what_is_printed_rightly_is_left_in_peace(body: str) -> None:
    assert read(body) == ()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("他说：“好。\n\n他们走了。", [("T005", "“")]),
        ("他说：”好。“", [("T005", "”")]),
        ("见（一）和（二。", [("T005", "（")]),
        ("“第一段。\n\n第二段。”", [("T005", "“"), ("T005", "”")]),
        ("“第一层‘第二层。\n\n“第一层接着说。”", [("T005", "‘")]),
        ("“第一层‘第二层。\n\n‘第二层。’”", [("T005", "‘"), ("T005", "”")]),
        ("》石桥《修好了。", [("T005", "》")]),
        ("“你好“，他说。”再见”。", [("T005", "“")]),
        ("他说（第一次)了。", [("T004", "（第一次)")]),
        ("他说'好'。", [("T004", "'")]),
        ("他说...然后--走了<<人民日报>>。", [("T004", "...")]),
        ("然后。。。走了。", [("T004", "。。。")]),
        ("二ー六号。", [("T002", "ー")]),
        ("ВВС台，РМ2.5，二О二四年。", [("T002", "ВВС"), ("T002", "РМ"), ("T002", "О")]),
        ("建会l72家，2〇24年。", [("T002", "l"), ("T002", "〇")]),
        ("来了\x07人。", [("T001", "\x07")]),
        ("他{~~说,走~>说，走~~}吗", []),
        ("他{~~说,走~>说,走了~~}吗", [("T004", ",")]),
        ("他{--”--}说“好”{++，，++}。", [("T004", "，，")]),
        ('他"说"了', [("T004", '"')]),
        ("2023年2月29日成立，2024年2月29日满岁；农历2024年2月30日。", [("T007", "2023年2月29日")]),
        ("2024年6月4日星期一，开会。", [("T006", "一")]),
        ("12月31日（星期日）守岁，1月2日（星期三）上班。", [("T006", "三")]),
    ],
)
def test_a_slip_is_marked_where_it_stands(body: str, expected: list[tuple[str, str]]) -> None:
    assert words(body) == expected


def test_what_fix_does_not_mend_is_not_promised() -> None:
    assert ["--fix" in problem.hint for problem in (*read("他,说。"), *read('他"说"了。'))] == [True, False]


def test_titles_captions_and_folded_values_are_proofread_in_their_place() -> None:
    keys = 'title: |-\n  义乌创新\n  三招《好\nphotos:\n- caption: "河长,巡河"\nsource_text: {file: "seeds/a,《.txt"}'
    assert words("正文。", keys) == [("T004", ","), ("T005", "《")]


def test_text_of_another_language_has_other_marks() -> None:
    assert read("近日,会议《召开.", "title: 甲\nlanguage: ja") == ()


def test_a_file_silences_what_it_accepts_and_nothing_else() -> None:
    body = "近日,会议《召开。"
    assert [code for code, _ in words(body)] == ["T004", "T005"]
    assert [code for code, _ in words(body, "title: 甲\naccepted: [T004]")] == ["T005"]


def test_only_warnings_can_be_accepted() -> None:
    source = Source("a.md", "---\ntitle: 甲\naccepted: [F004]\n---\n")
    _, problems = parse_story(source, Place(DAY, 1, 1), "2024-06-05/01/01-a.md")
    assert [(problem.code.value, problem.span.line, problem.span.column) for problem in problems] == [("F008", 3, 12)]


def test_a_standing_page_is_proofread() -> None:
    _, problems = parse_standing_page(Source("about.md", "---\ntitle: 关于\n---\n\n本站,来自《报纸。\n"), "about.md")
    assert [problem.code.value for problem in problems] == ["T004", "T005"]


def test_an_issue_accepts_what_its_pages_print() -> None:
    text = "accepted: [T006]\npages:\n  1:\n    furniture: [2024年6月5日 星期四]\n"
    assert parse_issue_file(Source("issue.yaml", text), DAY)[1] == ()
    found = parse_issue_file(Source("issue.yaml", text.replace("T006", "T014")), DAY)[1]
    assert [(problem.code.value, str(problem.span)) for problem in found] == [("T006", "issue.yaml:4:29")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("每星期六上午义诊", []),
        ("第二個星期六上午", []),
        ("截稿日期：2024年7月31日", []),
        ("星期四", ["T006"]),
        ("出版日期：2024年7月31日", ["T007"]),
    ],
)
def test_a_line_that_tells_when_something_is_held_is_no_date_of_the_page(line: str, expected: list[str]) -> None:
    _, problems = parse_issue_file(Source("issue.yaml", f"pages:\n  1:\n    furniture: [{line}]\n"), DAY)
    assert [problem.code.value for problem in problems] == expected


def test_a_sample_is_one_at_its_own_key_only() -> None:
    assert words("正文。", "title: 甲\ncolumn: 话题") == []
    assert words("正文。", "title: 甲\ntags: [话题]") == [("T023", "话题")]


@given(st.text("甲乙“”《》（），,{}~->+`[]()<\\\n的", max_size=60))
def test_hiding_keeps_every_offset(text: str) -> None:
    hidden = hide(text)
    assert len(hidden) == len(text)
    assert all(new in {old, HIDDEN} for old, new in zip(text, hidden, strict=True))


suspects = st.sampled_from(
    [
        *"甲乙，。、；“”‘’《》「」（）()【】一〇1aOА＃{｛~,.:?'\n",
        "\u3000\u3000",
        "\n\n",
        "##",
        "## ",
        "“甲”",
        "《“乙”》",
        "““””",
        "乙ー丙",
        "{～～",
        "`",
        "](",
        "{~~1~>甲~~}",
        "{--，--}",
        "12月31日",
        "（星期一）",
    ]
)
SLOWLY = (*((re.compile(""), check) for _, check in proofreading.WORDS),)


@given(st.one_of(st.lists(suspects, max_size=15).map("".join), st.text("“”（）()甲", min_size=2, max_size=6)))
def test_nothing_is_to_be_found_where_proofreaders_do_not_look(text: str) -> None:
    copy = Copy(Source("a.md", text), None, text, 1)
    found = proofread_words(copy, None, DAY, ())
    with patch.object(proofreading, "WORDS", SLOWLY), patch.object(marks, "_IN_ORDER", re.compile("(?!)")):
        assert proofread_words(copy, None, DAY, ()) == found


def test_a_radical_has_its_character() -> None:
    assert unified("⻓") + unified("⼈") + unified("長") == "长人長"


def test_twelve_characters_among_the_compatibility_ideographs_are_characters_of_text() -> None:
    twelve = "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"
    copy = Copy(Source("a.md", f"川{twelve}社长来访。"), None, f"川{twelve}社长来访。", 1)
    assert [each for each in proofread_words(copy, None, DAY, ()) if each.code == "T002"] == []
    assert not [sign for sign in twelve if re.match(f"[{LOOK_ALIKE_HAN}]", sign)]
    assert set(unified_forms()) | set(twelve) >= {chr(code) for code in range(0xF900, 0xFA6E)}


def test_nothing_that_nobody_sees_is_printable() -> None:
    every = "字".join(chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF)  # no half of a pair
    found = set(INVISIBLE.findall(every))
    assert {"\u200b", "\u200c", "\x07"} <= found
    assert not any(character.isprintable() for character in found)
