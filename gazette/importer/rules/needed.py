"""Which rules cannot hold where a line lacks a sign: most hold only where it shows one that most lines lack.

To name a rule here changes nothing but how long a page takes: ``tests/unit/importer/test_asked.py`` holds that none of
them holds where its signs are missing.
"""

from __future__ import annotations

from collections.abc import Mapping

from gazette.importer.rules.signs import Sign

# The names of the rules that cannot hold without a sign.
_NAMES: Mapping[Sign, str] = {
    Sign.BELOW_SENTENCE: (
        "names in brackets below a sentence; says where it was taken from; a picture's credit right below a "
        "sentence; a writer without a name; where to call, below a text; whom the answer below greets; a body below "
        "a text, apart from what follows; a few characters far in below a text; two words further in than "
        "paragraphs, below a text; a reader, or one of many, below a text; a few characters that end the page; in "
        "brackets below a sentence; no blank line where articles stand apart; a whole quotation below a sentence; "
        "fills its column below a first line; the line above is full and ends; a paragraph goes on below a full "
        "line that ends, by its length; a paragraph begins below a full line that ends, by the length of the one "
        "above; signed behind a dash, below a sentence; asks below a full line that ends; whole paragraphs above "
        "and here; a sentence ends above; points into a picture at the margin; the text below opens in mid-thought; "
        "names a part of an account; asks at the margin below a sentence; says where and what, alone between texts; "
        "nearer to the text above than any headline of a report; below a caption that has ended; stars between the "
        "paragraphs of a text"
    ),
    Sign.BELOW_OPEN: (
        "greets whom the line above ends with; leads to rows, below a full line; the paragraph above has just "
        "begun; the line above runs on; the text above is cut; short line above without a stop; a word goes on from "
        "above; an open word above; right below the name of a column"
    ),
    Sign.BELOW_COLON: (
        "below a letter's salutation; a court speaks below whom it names; what a colon announced; a row that a "
        "colon announced; said below a colon, where paragraphs are whole lines"
    ),
    Sign.BELOW_MARK: (
        "an article ended above; a note below verse; below a caption that has ended; counts the others who sign; "
        "names a note of the editors below the writer; verse below a line of verse that goes on"
    ),
    Sign.BELOW_TEXT: (
        "text above; the text below shares words with that above; the text below shares no words with that above"
    ),
    Sign.JOINED: (
        "ends the block of the page's number; names below a text; names a note of the editors below the writer; "
        "counts the others who sign; a body below a text, apart from what follows; a few characters far in below a "
        "text; a title right below the name of a column; names a column between a text and a title; leads to rows, "
        "below a full line; an entry right below the name of a service; a large initial above; the paragraph above "
        "has just begun; fills its column below a first line; the line above runs on; the line above had room for "
        "this one; the line above is full and ends; a paragraph goes on below a full line that ends, by its length; "
        "a paragraph begins below a full line that ends, by the length of the one above; short line above without a "
        "stop; the line above is indented text that fills its column; points into a picture at the margin; asks "
        "between lines of display type; right below the name of a column; display type above; a row that a colon "
        "announced; nearer to the text above than any headline of a report; a label below a label; the second half "
        "of 下图; as even as the verse right above; ends a quotation that is open above; whom to call, and nothing "
        "else; says where to apply, below an offer; long and without a stop, between a headline and a report; a few "
        "characters and a day below a sentence"
    ),
    Sign.APART: (
        "names a column right above a title; blank line above; set apart as paragraphs are; a smaller gap than "
        "between paragraphs; what a colon announced; the text above is cut; further away than paragraphs are; a few "
        "words above verse; named as columns of briefs are, and set apart; two blank lines above; nearer to what is "
        "below; a sentence of two phrases that fills its column"
    ),
    Sign.TWO_ABOVE: "two blank lines above; further away than paragraphs are",
    Sign.SENTENCE: (
        "hails somebody between a headline and a report; a sentence right above who took the picture; closing names "
        "follow; a whole quotation below a sentence; ends with a stop; whole paragraphs above and here; asks "
        "between lines of display type; asks at the margin below a sentence; asks or cries out"
    ),
    Sign.OPEN: (
        "names what stands right below; a writer without a name; counts the others who sign; whom the answer below "
        "greets; a letter follows; fills its column; short where paragraphs are whole lines; short and without its "
        "end; a paragraph of one line without its end; wider than its column; breaks off inside its column; a comma "
        "in a line that fills its column; a comma inside and at its end; ends with a comma; ends with a colon; its "
        "number is cut; its last word goes on below; ends in an open word; above what readers ask; long and without "
        "a stop, between a headline and a report; a few characters and a day below a sentence"
    ),
    Sign.GOES_ON: "ends with a comma; a comma inside and at its end",
    Sign.FULL: (
        "fills its column; a comma in a line that fills its column; fills its column, and its last word goes on "
        "below; a sentence of two phrases that fills its column"
    ),
    Sign.FEW: (
        "few characters; few characters and a stop; a few characters between display type; nothing but a numeral; "
        "says what is wanted, offered or lost; named as columns of briefs are, and set apart; names a column above "
        "who says what; names a column right above a title; names a column between a text and a title; a few "
        "characters far in below a text; a page and nothing else; a page's two digits and nothing else"
    ),
    Sign.SHORT: (
        "ends the block of the page's number; a page and nothing else; a colon inside a headline; one name between "
        "a title and a text; nothing but a numeral; greets whom the line above ends with; a few characters far in "
        "below a text; two words further in than paragraphs, below a text; a reader, or one of many, below a text; "
        "a few characters that end the page; names a column right above a title; names a column above who says "
        "what; names a column between a text and a title; a few words below the rows of a list; named as lists and "
        "tables are, below a text; above what is shown; names what papers serve their readers; few characters; few "
        "characters and a stop; no blank line where articles stand apart; all in quotation marks; set apart as "
        "paragraphs are; stands alone; others like it; phrases in parallel, as near as paragraphs are; a large "
        "initial; closes a bracket that is open above; a few words behind a bullet, above a text without one; a few "
        "words above verse; named as columns of briefs are, above a bullet; named as columns of briefs are, and set "
        "apart; a few characters between display type; names a box; says where and what, alone between texts; "
        "nearer to the text above than any headline of a report; above three that are named before a colon; above "
        "what readers ask; says what is wanted, offered or lost"
    ),
    Sign.NARROW: (
        "names what stands right below; a continuation follows; where to call, below a text; whom the answer below "
        "greets; a title right below the name of a column; above rows of dates; names the unit of a table; above a "
        "table; as long as headlines are; long for a headline; in brackets below a sentence; short where paragraphs "
        "are whole lines; short and without its end; a paragraph of one line without its end; asks between lines of "
        "display type; the text below opens in mid-thought; short and without a verb; short and begins with a verb; "
        "its words come again below; right below the name of a column; below the head of a column of briefs; at the "
        "margin where crossheads stand in; stands in as crossheads do; asks at the margin below a sentence; stands "
        "in as crossheads do, below the page's number or makers"
    ),
    Sign.WIDE: "too long for a headline; long and without a stop, between a headline and a report",
    Sign.BARE: (
        "tells the weather; a forecast behind its name; tells where to write or call; an address in the last lines; "
        "cries out and stands apart; hails somebody between a headline and a report; names a note of the editors; "
        "names a note of the editors below the writer"
    ),
    Sign.BETWEEN_TEXTS: (
        "as near as paragraphs are; the text below shares words with that above; the text below shares no words "
        "with that above; the text below is about another thing; the text below is hardly about the same; the text "
        "below is about the same; whom the text above names comes again below; the text below says he or she of "
        "nobody new; somebody speaks right below; the text below opens with a day; the text below opens in a place "
        "of its own; nearer than the headlines of reports stand; as far off as the headlines of reports stand; no "
        "report follows where reports open so; alone between texts, and others near it are made alike; further in "
        "than paragraphs, and headlines at the margin"
    ),
    Sign.ABOVE_COLON: "whom the answer below greets; a letter follows",
    Sign.ABOVE_MARK: (
        "a continuation follows; a sentence right above who took the picture; a report follows; closing names "
        "follow; signed above a date; names above a date; a few words above verse"
    ),
    Sign.ABOVE_TEXT: (
        "text below; alone between texts, and others near it are made alike; further in than paragraphs, and "
        "headlines at the margin"
    ),
    Sign.TIGHT: (
        "a colon inside a headline; a headline stands right below; a sentence right above who took the picture; "
        "names above a date; names a column right above a title; names a column between a text and a title; above "
        "rows of dates; names the columns of a table; above what is shown; a paragraph of one line without its end; "
        "a large initial; asks between lines of display type; a few words behind a bullet, above a text without "
        "one; display type below; an indent where the line below has none; fills its column, and its last word goes "
        "on below"
    ),
    Sign.TWO_BELOW: "two blank lines below",
    Sign.NEARER_BELOW: "nearer to what is below",
    Sign.NEARER_ABOVE: "nearer to what is above",
    Sign.TOP: (
        "ends the block of the page's number; title of a newspaper above the text; pinyin above the text; words of "
        "a masthead; a date above the text; above the text; a quotation of the masthead"
    ),
    Sign.EDGE: (
        "tells where to write or call; an address in the last lines; beside furniture at the page's edge; the "
        "page's last line, of the page itself; the first line; the last line"
    ),
    Sign.INDENTED: (
        "no indent where paragraphs have one; asks below a full line that ends; the line above had room for this "
        "one; the paragraph above has just begun; a paragraph's indent; a paragraph of one line without its end; "
        "the line above is indented text that fills its column; two words further in than paragraphs, below a text; "
        "asks at the margin below a sentence; verse that stands in as no headline does"
    ),
    Sign.STANDS_IN: (
        "a few characters far in below a text; two words further in than paragraphs, below a text; a paragraph's "
        "indent; an indent here; centred; stands in as crossheads do; an indent where the line below has none; "
        "stands in like the line above"
    ),
    Sign.MEASURED: (
        "wider than its column; breaks off inside its column; less than half its column; a sentence of two phrases "
        "that fills its column; fills its column, and its last word goes on below"
    ),
    Sign.SPACED: (
        "a body and a date on one line; two words further in than paragraphs, below a text; a date set apart, "
        "beside another; what was counted and its number, beside another; names the columns of a table; names and "
        "amounts in a row; figures and what they count in a row; phrases in parallel; phrases in parallel, as near "
        "as paragraphs are; words in columns; set wide below a whole page head"
    ),
    Sign.COLON: (
        "a colon inside a headline; tells what somebody said; says that an answer follows; greets whom the line "
        "above ends with; leads to rows, below a full line; where to go for what is offered right above; a label "
        "and what it is of; ends with a colon; what somebody says begins and does not end; a label and a number; a "
        "label below a label; names a defendant below the number of a case"
    ),
    Sign.BRACKET: (
        "names in brackets below a sentence; all in brackets; in brackets below a sentence; goes on in a bracket "
        "that is open above; closes a bracket that is open above"
    ),
    Sign.QUOTED: (
        "says where or when what is shown; all in quotation marks; a whole quotation below a sentence; said below a "
        "colon, where paragraphs are whole lines"
    ),
    Sign.DIGIT: (
        "the number of a case; a score above what tells of the match; a name and a number, like a line right "
        "beside; nothing but a telephone's number; a number goes on; its number is cut; mostly numbers; years "
        "between the paragraphs of an account"
    ),
    Sign.PAGE: (
        "points to another page; points to another page beside a line that does; right below the head of an index; "
        "says a page, as all lines do up to the head of an index"
    ),
    Sign.WORDED: (
        "says that it goes on; heads an index; heads an index right above its first line; closes a notice; opens "
        "what came later; labelled in brackets, as a line above is; a dash before it; a letter's closing; names a "
        "hotline by its work; says who wrote a book and who printed it; a rate told in words, beside another; a "
        "result told in words, beside another; a letter's salutation; an advertisement of a line; begins like a "
        "sentence; a photographer's name begins at its end; a page and nothing else; signed behind a dash, below a "
        "sentence; names the unit of a table; names a box"
    ),
    Sign.SHAPED: (
        "alone between texts, and others near it are made alike; others near it are made alike; a row that a colon "
        "announced"
    ),
    Sign.MARKED: (
        "a folio; the paper's name and pieces of a folio; names those who made the page; many words of a masthead; "
        "nothing but ornament; a headline stands right below; head of a report; names writers with a role; bare "
        "names; one name between a title and a text; names below a text; names in brackets below a sentence; a jump "
        "line; breaks off for another page; comes from another page; a picture's credit; a picture's credit right "
        "below a sentence; a caption; a sentence and who took the picture; an editor's note; name of a notice; "
        "nothing but the name of a notice; a bullet; a bullet before a sentence; a number before it; a numbered "
        "item with its stop; a speaker before it; phrases like verse; verse below its poet's name; signed by a "
        "body; signed above a date; a date alone; a body below a text, apart from what follows; names above a date; "
        "points into a picture at the margin; a few words behind a bullet, above a text without one; numbered "
        "beside a numbered line; a numeral alone among lines of verse; verse that stands in as no headline does; "
        "verse below a line of verse that goes on; begins with a closing mark"
    ),
    Sign.FOUND: (
        "names a kind of small advertisements; begins a small advertisement; goes on in a small advertisement; "
        "names rows right below; begins a row below the name of a list; goes on with a row that fills its column; "
        "right below the last row of a list; opens a notice of a family; goes on in a notice of a family; signs a "
        "notice of a family; a body below a notice that nobody signed; one of several lines that sign a notice; a "
        "notice right below who gave another; a row below the name of a list; a few words below the rows of a list; "
        "a call or a folio between the halves of a sentence; goes on below a call or a folio; one of three rows "
        "alike; names three rows alike; a row of a list that its column cuts; a few words below a list that its "
        "column cuts; goes on with a row that its column cut; nearest above a text with rows; names key figures; "
        "who gave the rows above; a few words below three rows alike; between the head of a block and the names "
        "that end it; behind a bullet, between the paragraphs of a report; parts a report below stacked headlines; "
        "between an essay's writer and the note on its writer; a few words inside a text whose writer stands above "
        "it; opens as another short line between paragraphs does; begins or ends like another short line of the "
        "text; above a caption and its credit; in a block of lines without a stop, above a text; one of several "
        "lines without a stop, right above a text that stands in; made like the line right above; names one of "
        "several poems; asks, as others of its text do; parts a talk whose speakers go on below; a dash below a "
        "quotation; below who said it; called a column by the text below; one half of a couplet; a piece of a "
        "title; counts on from a number above; opens the parts that are counted; a number alone above a part; one "
        "of several that rings count; opens with a label, as lines near it do; right above matches or offers; names "
        "a chapter of a law; names a part of a case; right above the first part of a text; text right below rows; "
        "counts a picture; below the number of a picture; a number set into a picture"
    ),
    Sign.TOLD: (
        "labelled as a part of a headline; names a box of very short news, or a text in it; labelled as who wrote "
        "it or where it is from; labelled as text; right below the label of its text; in the text below its label; "
        "sentences without a label among labelled lines; labelled as a crosshead; what a system says of an item; "
        "the title of a poem, beside its poet; a poet beside the title of a poem; the name of a poem above its "
        "verse; verse below the head of a poem; the headline of what follows poems; the head of a report above its "
        "headline; a headline below the head of its report; the first line of headlines stacked above signed "
        "texts; a headline stacked above signed texts; the writer of one of several texts below a stack"
    ),
}
NEEDED: Mapping[Sign, frozenset[str]] = {sign: frozenset(names.split("; ")) for sign, names in _NAMES.items()}
