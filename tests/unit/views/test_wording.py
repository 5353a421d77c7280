from gazette.text.emendations import parse_wording
from gazette.views.wording import Note, explain_emendations, plan_headline, plan_notes, plan_words
from tests.unit.newspapers import make_story


def test_a_title_keeps_its_printed_lines() -> None:
    words = plan_words(parse_wording("共护水清岸绿\n好生态"), "title")
    assert [[piece.corrected for piece in line] for line in words.lines] == [["共护水清岸绿"], ["好生态"]]


def test_two_words_of_an_alphabet_keep_a_space_between_their_lines() -> None:
    words = plan_words(parse_wording("Made in\nChina"), "title")
    assert words.lines[0][0].corrected == "Made in "


def test_an_emended_word_has_both_readings_and_a_note_of_its_own() -> None:
    words = plan_words(parse_wording("自治州{~~の~>的~~}普里沙"), "title")
    assert [(piece.printed, piece.corrected, piece.note) for piece in words.lines[0]] == [
        ("自治州", "自治州", None),
        ("の", "的", "title-1"),
        ("普里沙", "普里沙", None),
    ]


def test_an_emendation_at_the_start_of_a_line_stays_on_it() -> None:
    words = plan_words(parse_wording("第一行\n{~~二~>2~~}行"), "title")
    assert ["".join(piece.corrected for piece in line) for line in words.lines] == ["第一行", "2行"]


def test_notes_come_in_the_order_of_reading() -> None:
    story = make_story("{~~壹~>一~~}题", markdown="甲{~~乙~>丙~~}")
    notes = plan_notes((None, plan_words(story.article.title, "title")), story.body.emendations)
    assert notes == (Note("title-1", "一", "壹"), Note("1", "丙", "乙"))


def test_an_emended_passage_of_a_body_shows_both_readings_when_pointed_at() -> None:
    story = make_story(markdown='甲{~~"乙"~>丙~~}丁{++戊++}')
    html = explain_emendations(story.body.html, story.body.emendations)
    assert '<a href="#emendation-note-1" title="&quot;乙&quot; → 丙">丙</a>' in html
    assert 'title="∅ → 戊"' in html


def test_a_headline_may_break_between_phrases_but_not_inside_an_emendation() -> None:
    words = plan_headline(parse_wording("义乌创新三招构建{~~合~>和~~}谐劳动关系"), "title", ())
    before, emended, after = words.lines[0]
    assert before.phrases == ("义乌", "创新", "三招", "构建", "")
    assert emended.phrases == ()
    assert (emended.corrected, emended.note) == ("和", "title-1")
    assert after.phrases == ("谐", "劳动", "关系")
