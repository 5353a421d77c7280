"""Page texts made for tests of the importer, and what it makes of them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from gazette.importer import ImportedPage, PageHints, decode_page, import_page
from gazette.importer.blocks import Section, read_sections
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.model import Article
from gazette.problems import Source

GOLDEN = Path(__file__).parents[1] / "golden" / "import" / "pages"
HINTS = PageHints(dt.date(2024, 6, 5), 2)
HERONS = "昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足拍照留念。"
BUSES = "公交公司昨天宣布，下周起三条公交线路改道运行，沿线新设十二个车站，乘客可以在站牌上查到新的发车时刻。"


def read(text: str) -> ImportedPage:
    return import_page(Source("page.txt", text), HINTS)


def read_golden(name: str) -> ImportedPage:
    """Return what is made of one of the pages with gold files; none that is kept aside belongs here."""
    source = decode_page(name, (GOLDEN / f"{name}.txt").read_bytes()).source
    assert source is not None
    return import_page(source)


def articles(text: str) -> list[Article]:
    return [file.article for file in read(text).articles]


def read_with_body(text: str) -> list[str]:
    """Return the body of each article, in Markdown."""
    return [file.body for file in read(text).articles]


def titles(text: str) -> list[str]:
    return [article.title.printed for article in articles(text)]


def read_section(text: str) -> Section:
    """Return the one section with headlines of a page whose text this is, below the head of a folio."""
    reading = classify(read_sheet(Source("page.txt", "临塘报 2021年10月22日 星期五 第4版\n\n" + text)))
    (section,) = (section for section in read_sections(reading)[0] if section.heads)
    return section
