"""How an article is cited: by the standards of its language, and as reference managers read it."""

from __future__ import annotations

import re
from functools import lru_cache
from json.encoder import encode_basestring
from typing import NamedTuple

from gazette.formats.western_citation import format_apa, format_mla
from gazette.model import Article
from gazette.paper.addresses import absolute_url, article_address
from gazette.settings import Settings
from gazette.text.one_line import format_one_line

_MOST_AUTHORS = 3
_TEX = re.compile(r"[\\{}$&#^_~%]")
# BibTeX counts braces whatever stands before them: one that is a sign of the text must not be one of the file.
_TEX_WORDS = {
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
}


class Citation(NamedTuple):
    """One way to cite an article.

    **Shape**: ``style`` is gbt_2025 or gbt_2015 in Chinese, else apa or mla, and bibtex, ris, csl_json; ``file``
    and ``media_type`` are those of a file with nothing but the citation in it.
    """

    style: str
    text: str
    file: str
    media_type: str


class Cited(NamedTuple):
    """What every style tells of an article.

    **Shape**: ``date`` is ``2024-06-05``, ``month`` and ``day`` are ``6`` and ``5``; ``on`` are the pages; ``url`` is
    empty where there is none.
    """

    key: str
    names: tuple[str, ...]
    title: str
    date: str
    year: str
    month: str
    day: str
    on: tuple[str, ...]
    language: str
    url: str
    tags: tuple[str, ...]


def cite(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> Cited:
    """Return what an article is cited by; ``pages`` are those on which a jumped article stands, in order.

    The title is the one printed, for a citation names what a library holds.
    """
    place = article.place
    date = place.date
    return Cited(
        key=article_key(article),
        names=tuple([person.name for person in article.byline]),
        title=format_one_line(article.title.printed),
        date=date.isoformat(),
        year=str(date.year),
        month=str(date.month),
        day=str(date.day),
        on=tuple(map(str, pages or (place.page,))),
        language=article.language or settings.language,
        url=absolute_url(settings.url, article_address(place)) if settings.url else "",
        tags=article.tags,
    )


def list_citations(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> tuple[Citation, ...]:
    """Return an article's citations; ``pages`` are those on which a jumped article stands, in order."""
    cited = cite(article, settings, pages)
    if settings.language.startswith("zh"):
        return list_chinese_citations(cited, settings)
    on = pages or (article.place.page,)
    return (
        Citation("apa", format_apa(article, settings, on), f"{cited.key}-apa.txt", "text/plain"),
        Citation("mla", format_mla(article, settings, on), f"{cited.key}-mla.txt", "text/plain"),
        *_for_programs(cited, settings),
    )


def list_chinese_citations(cited: Cited, settings: Settings) -> tuple[Citation, ...]:
    """Return the citations of an article in a Chinese paper."""
    return (
        Citation("gbt_2025", _gbt_2025(cited, settings), f"{cited.key}-2025.txt", "text/plain"),
        Citation("gbt_2015", _gbt_2015(cited, settings), f"{cited.key}-2015.txt", "text/plain"),
        *_for_programs(cited, settings),
    )


def _for_programs(cited: Cited, settings: Settings) -> tuple[Citation, ...]:
    name = cited.key
    return (
        Citation("bibtex", _bibtex(cited, settings), f"{name}.bib", "application/x-bibtex"),
        Citation("ris", _ris(cited, settings), f"{name}.ris", "application/x-research-info-systems"),
        Citation("csl_json", _csl_json(cited, settings), f"{name}.json", "application/vnd.citationstyles.csl+json"),
    )


def article_key(article: Article) -> str:
    """Return a name for an article among a reader's files and references: ``news20240605-01-03``."""
    date, page, number = article.place
    return f"news{date.year:04d}{date.month:02d}{date.day:02d}-{page:02d}-{number:02d}"


def format_citation(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> str:
    """Return an article's reference: online with its address when the site has one, else as printed.

    **Source**: GB/T 7714—2025, newspaper articles: ``作者. 题名[N/OL]. 报纸名，日期（版次）. 网址``.
    More than three authors end in 等; an unknown author is left out.
    """
    return _gbt_2025(cite(article, settings, pages), settings)


def format_citation_2015(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> str:
    """Return an article's reference by the standard's older edition, with marks of half width.

    **Source**: GB/T 7714—2015, newspaper articles: ``作者. 题名[N/OL]. 报纸名,日期(版次). 网址``. It wants the day on
    which an address was looked up, too, which the reader alone knows.
    """
    return _gbt_2015(cite(article, settings, pages), settings)


def _gbt_2025(cited: Cited, settings: Settings) -> str:
    return _gbt(cited, settings, f"{settings.title}，{cited.date}（{'，'.join(cited.on)}）", "，")


def _gbt_2015(cited: Cited, settings: Settings) -> str:
    return _gbt(cited, settings, f"{settings.title},{cited.date}({','.join(cited.on)})", ",")


def _gbt(cited: Cited, settings: Settings, printed_in: str, comma: str) -> str:
    names = cited.names
    authors = comma.join(names[:_MOST_AUTHORS]) + (f"{comma}等" if len(names) > _MOST_AUTHORS else "")
    title = cited.title + ("[N/OL]" if settings.url else "[N]")
    parts = [each for each in (authors, title, printed_in) if each]
    return ". ".join(parts) + (f". {cited.url}" if cited.url else ".")


def format_bibtex(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> str:
    """Return a BibTeX entry; TeX's own signs in it are escaped.

    **Source**: BibTeX's ``article``, and biblatex's ``entrysubtype`` and ``date``, which BibTeX passes over.
    """
    return _bibtex(cite(article, settings, pages), settings)


def _bibtex(cited: Cited, settings: Settings) -> str:
    fields = (
        ("author", " and ".join([f"{{{_tex(name)}}}" for name in cited.names])),
        ("title", f"{{{_tex(cited.title)}}}"),
        ("journal", _tex(settings.title)),
        ("entrysubtype", "newspaper"),
        ("date", cited.date),
        ("year", cited.year),
        ("month", cited.month),
        ("day", cited.day),
        ("pages", ",".join(cited.on)),
        ("publisher", _tex(settings.publisher or "")),
        ("issn", _tex(settings.issn or "")),
        ("language", cited.language),
        ("url", cited.url.replace("{", "%7B").replace("}", "%7D")),
    )
    lines = [f"  {key} = {{{value}}}," for key, value in fields if value]
    return "\n".join([f"@article{{{cited.key},", *lines, "}"])


def format_ris(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> str:
    """Return a RIS record.

    **Source**: the RIS format's reference type NEWS; a line is a tag, two spaces, a hyphen, a space, a value.
    """
    return _ris(cite(article, settings, pages), settings)


def _ris(cited: Cited, settings: Settings) -> str:
    pairs = (
        ("TY", "NEWS"),
        *[("AU", name) for name in cited.names],
        ("TI", cited.title),
        ("T2", settings.title),
        ("DA", cited.date.replace("-", "/") + "/"),
        ("PY", cited.year),
        ("SP", ",".join(cited.on)),
        ("PB", settings.publisher),
        ("SN", settings.issn),
        ("LA", cited.language),
        ("UR", cited.url),
        *[("KW", tag) for tag in cited.tags],
    )
    lines = [f"{tag}  - {value}" for tag, value in pairs if value]
    return "\n".join([*lines, "ER  - "])


def format_csl_json(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> str:
    """Return a list of one item as citation processors read it, indented by one space.

    **Source**: CSL-JSON 1.0.2, type ``article-newspaper``. A Chinese name is one literal: nothing says where it parts.
    """
    return _csl_json(cite(article, settings, pages), settings)


def _csl_json(cited: Cited, settings: Settings) -> str:
    names = ",\n   ".join([f'{{\n    "literal": {encode_basestring(name)}\n   }}' for name in cited.names])
    before = (
        ("id", cited.key),
        ("type", "article-newspaper"),
        ("title", cited.title),
        ("container-title", settings.title),
    )
    after = (
        ("page", ",".join(cited.on)),
        ("publisher", settings.publisher),
        ("ISSN", settings.issn),
        ("language", cited.language),
        ("URL", cited.url),
    )
    lines = [f'"{key}": {encode_basestring(value)}' for key, value in before if value]
    lines += [f'"author": [\n   {names}\n  ]'] if names else []
    parts = f"{cited.year},\n     {cited.month},\n     {cited.day}"
    lines.append(f'"issued": {{\n   "date-parts": [\n    [\n     {parts}\n    ]\n   ]\n  }}')
    lines += [f'"{key}": {encode_basestring(value)}' for key, value in after if value]
    inside = ",\n  ".join(lines)
    return f"[\n {{\n  {inside}\n }}\n]"


@lru_cache(maxsize=1024)  # the paper's own words in each entry, and the names of those who write for it
def _tex(text: str) -> str:
    return _TEX.sub(lambda sign: _TEX_WORDS.get(sign[0], "\\" + sign[0]), text)
