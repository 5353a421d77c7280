"""Blank lines part items, and columns leave some inside texts: what goes on below one is no item of its own."""

import datetime as dt

from gazette.importer import PageHints, import_page
from gazette.problems import Source

PAGE = """魚市場清晨失火
〔記者許文山／旗津報導〕旗津魚市場昨
天清晨傳出火警，三個攤位的帆布棚全
部燒毀，幸好無人受傷，消防隊趕到時
火勢已被攤商自行撲滅，起火原因正在

調查之中，研判和電線老舊有關。
攤商黃水旺表示，帆布棚是上個月才換新
的，損失兩萬多元。
市場管理員則說，巡夜人員當時正在後
門，來不及打開水龍頭。

渡輪班次下月增加
〔記者林惠珍／旗津報導〕輪船公司決
定下月起增開晚班渡輪，末班船延後到
十二時，方便學生返家。
船員公會要求增加人手，公司答應每班
多派一名水手。

讀者投書
渡輪碼頭為何不設雨棚
黃美雲（旗津）
七月十二日傍晚大雨，我帶著兩個小
孩在碼頭排隊，淋了半小時。

{below}

里民活動中心落成
〔記者許文山／旗津報導〕中興里活動
中心昨天落成，里長請來歌仔戲團助興，
全里老小都來看戲。
里長說，中心樓上設圖書室，樓下給老
人家下棋。
"""
GOES_ON = "船來了，排隊的人一擁而上，碼頭的工作\n人員只顧收票，不理會小孩。"
ANOTHER = "本月份垃圾清運改在晚間七時，請各戶\n配合，逾時不收。"


def items(below: str) -> list[str]:
    page = import_page(Source("page.txt", PAGE.format(below=below)), PageHints(dt.date(1983, 7, 20), 6))
    return [file.body for file in page.articles]


def test_a_paragraph_that_speaks_of_what_stands_above_goes_on_there() -> None:
    bodies = items(GOES_ON)
    (letter,) = [body for body in bodies if "七月十二日" in body]
    assert "船來了" in letter


def test_a_paragraph_about_something_else_is_an_item() -> None:
    bodies = items(ANOTHER)
    (letter,) = [body for body in bodies if "七月十二日" in body]
    assert "垃圾清運" not in letter
