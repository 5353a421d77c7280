"""The same archive for Hugo, with templates that write the same kinds of files and tell the same in them.

Pages, issues, months and years are Hugo's sections; columns, people and tags its taxonomies, lists with feeds; every
article is a page, a page of JSON and plain text; every newspaper page has its sheet; columns have feeds. The pages
have the parts of Gazette's own, with the same metadata, citations and tools; what is alike on all pages is cached, as
Hugo's manual has it. What Hugo has no like of is left out, in its favour: pages composed by measure, phrases of
headlines, lunar dates, digests of what pages may run, readings of emended words, checks of content.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.bench.speed.archive import FIRST_DAY, NAMES, Press, Written, write

TEMPLATES = Path(__file__).parent / "hugo"


def write_hugo(root: Path, count: int) -> None:
    """Write the same articles and the templates for Hugo."""
    shutil.copytree(TEMPLATES, root, dirs_exist_ok=True)
    seen: set[str] = set()
    for article in Press().articles(count):
        day = article.day
        steps = (f"{day.year}", f"{day.month:02d}", f"{day.day:02d}", f"{article.page:02d}")
        sections = (
            f"title: {day.year}年\nlayout: year\n",
            f"title: {day.year}年{day.month}月\nlayout: month\n",
            f"title: {day.isoformat()}\nlayout: issue\nnumber: {(day - FIRST_DAY).days + 1}\n",
            f"title: {NAMES[article.page - 1]}\nlayout: sheet\nweight: {article.page}\noutputs: [html, typeset]\n",
        )
        for depth, head in enumerate(sections, 1):
            folder = "/".join(steps[:depth])
            if folder not in seen:
                seen.add(folder)
                write(root / "content" / folder / "_index.md", f"---\n{head}date: {day.isoformat()}\n---\n")
        write(root / "content" / folder / f"{article.number:02d}.md", format_for_hugo(article))


def format_for_hugo(article: Written) -> str:
    """Return an article as a file of Hugo's content/."""
    head = {
        "title": article.title,
        "date": f"{article.day.isoformat()}T00:00:00+08:00",
        "weight": article.number,
        "sheet": article.page,
        "kicker": article.kicker,
        "subtitle": article.subtitle,
        "place": article.place,
        "columns": [article.column] if article.column else [],
        "people": [name for name, _ in article.byline],
        "authors": [{"name": name, "role": role} for name, role in article.byline],
        "tags": list(article.tags),
    }
    lines = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items() if value)
    return f"---\n{lines}\n---\n\n" + "\n\n".join(article.paragraphs) + "\n"
