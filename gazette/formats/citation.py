"""How an article is cited: by the standards of its language, and as reference managers read it."""

from __future__ import annotations

import re
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


def list_citations(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> tuple[Citation, ...]:
    """Return an article's citations; ``pages`` are those on which a jumped article stands, in order.

    What is cited is the title as printed, for a citation names what a library holds.
    """
    on = pages or (article.place.page,)
    name = article_key(article)
    styles = _CHINESE if settings.language.startswith("zh") else _WESTERN
    kinds = (
        *((style, write(article, settings, on), end, "text/plain") for style, write, end in styles),
        ("bibtex", format_bibtex(article, settings, on), ".bib", "application/x-bibtex"),
        ("ris", format_ris(article, settings, on), ".ris", "application/x-research-info-systems"),
        ("csl_json", format_csl_json(article, settings, on), ".json", "application/vnd.citationstyles.csl+json"),
    )
    return tuple(Citation(style, text, name + end, kind) for style, text, end, kind in kinds)


def article_key(article: Article) -> str:
    """Return a name for an article among a reader's files and references: ``news20240605-01-03``."""
    date, page, number = article.place
    return f"news{date.year:04d}{date.month:02d}{date.day:02d}-{page:02d}-{number:02d}"


def format_citation(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> str:
    """Return an article's reference: online with its address when the site has one, else as printed.

    **Source**: GB/T 7714—2025, newspaper articles: ``作者. 题名[N/OL]. 报纸名，日期（版次）. 网址``.
    More than three authors end in 等; an unknown author is left out.
    """
    on = "，".join(map(str, pages or (article.place.page,)))
    return _format_gbt(article, settings, f"{settings.title}，{article.place.date.isoformat()}（{on}）", "，")


def format_citation_2015(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> str:
    """Return an article's reference by the standard's older edition, with marks of half width.

    **Source**: GB/T 7714—2015, newspaper articles: ``作者. 题名[N/OL]. 报纸名,日期(版次). 网址``. It wants the day on
    which an address was looked up, too, which the reader alone knows.
    """
    on = ",".join(map(str, pages or (article.place.page,)))
    return _format_gbt(article, settings, f"{settings.title},{article.place.date.isoformat()}({on})", ",")


def _format_gbt(article: Article, settings: Settings, printed_in: str, comma: str) -> str:
    names = [person.name for person in article.byline]
    authors = comma.join(names[:_MOST_AUTHORS]) + (f"{comma}等" if len(names) > _MOST_AUTHORS else "")
    title = _title(article) + ("[N/OL]" if settings.url else "[N]")
    parts = [each for each in (authors, title, printed_in) if each]
    url = _url(article, settings)
    return ". ".join(parts) + (f". {url}" if url else ".")


def format_bibtex(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> str:
    """Return a BibTeX entry; TeX's own signs in it are escaped.

    **Source**: BibTeX's ``article``, and biblatex's ``entrysubtype`` and ``date``, which BibTeX passes over.
    """
    place = article.place
    names = " and ".join(f"{{{_tex(person.name)}}}" for person in article.byline)
    fields = {
        "author": names,
        "title": f"{{{_tex(_title(article))}}}",
        "journal": _tex(settings.title),
        "entrysubtype": "newspaper",
        "date": place.date.isoformat(),
        "year": str(place.date.year),
        "month": str(place.date.month),
        "day": str(place.date.day),
        "pages": ",".join(map(str, pages or (place.page,))),
        "publisher": _tex(settings.publisher or ""),
        "issn": _tex(settings.issn or ""),
        "language": article.language or settings.language,
        "url": _url(article, settings).replace("{", "%7B").replace("}", "%7D"),
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
    return "\n".join([f"@article{{{article_key(article)},", *lines, "}"])


def format_ris(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> str:
    """Return a RIS record.

    **Source**: the RIS format's reference type NEWS; a line is a tag, two spaces, a hyphen, a space, a value.
    """
    place = article.place
    pairs = [
        ("TY", "NEWS"),
        *(("AU", person.name) for person in article.byline),
        ("TI", _title(article)),
        ("T2", settings.title),
        ("DA", place.date.isoformat().replace("-", "/") + "/"),
        ("PY", str(place.date.year)),
        ("SP", ",".join(map(str, pages or (place.page,)))),
        ("PB", settings.publisher),
        ("SN", settings.issn),
        ("LA", article.language or settings.language),
        ("UR", _url(article, settings)),
        *(("KW", tag) for tag in article.tags),
    ]
    lines = [f"{tag}  - {value}" for tag, value in pairs if value]
    return "\n".join([*lines, "ER  - "])


def format_csl_json(article: Article, settings: Settings, pages: tuple[int, ...] = ()) -> str:
    """Return a list of one item as citation processors read it.

    **Source**: CSL-JSON 1.0.2, type ``article-newspaper``. A Chinese name is one literal: nothing says where it parts.
    """
    place = article.place
    item: dict[str, object] = {
        "id": article_key(article),
        "type": "article-newspaper",
        "title": _title(article),
        "container-title": settings.title,
        "author": [{"literal": person.name} for person in article.byline],
        "issued": {"date-parts": [[place.date.year, place.date.month, place.date.day]]},
        "page": ",".join(map(str, pages or (place.page,))),
        "publisher": settings.publisher,
        "ISSN": settings.issn,
        "language": article.language or settings.language,
        "URL": _url(article, settings),
    }
    return _indent([{key: value for key, value in item.items() if value}])


def _indent(value: object, depth: int = 1) -> str:
    """Return JSON as ``json.dumps`` indents it by one space, which it does at a tenth of its speed.

    **Shape**: what it is of is text and numbers; keys have nothing to escape.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        inside = [f'"{key}": {_indent(each, depth + 1)}' for key, each in value.items()]
        marks = "{}"
    elif isinstance(value, list):
        inside = [_indent(each, depth + 1) for each in value]
        marks = "[]"
    else:
        return str(value)
    line = "\n" + " " * depth
    return f"{marks[0]}{line}{(',' + line).join(inside)}{line[:-1]}{marks[1]}"


_CHINESE = (("gbt_2025", format_citation, "-2025.txt"), ("gbt_2015", format_citation_2015, "-2015.txt"))
_WESTERN = (("apa", format_apa, "-apa.txt"), ("mla", format_mla, "-mla.txt"))


def _title(article: Article) -> str:
    return format_one_line(article.title.printed)


def _url(article: Article, settings: Settings) -> str:
    return absolute_url(settings.url, article_address(article.place)) if settings.url else ""


def _tex(text: str) -> str:
    return _TEX.sub(lambda sign: _TEX_WORDS.get(sign[0], "\\" + sign[0]), text)
