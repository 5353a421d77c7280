"""Standing pages: files at the top of content/ that belong to no issue, such as about.md."""

from __future__ import annotations

from gazette.matter.article_file import read_keys
from gazette.matter.body import BodyText, render_body
from gazette.matter.front_matter import STANDING_KEYS
from gazette.model import StandingPage
from gazette.problems import Problem, Source, has_errors
from gazette.proofreading import Copy, proofread_standing
from gazette.settings import MOST_NESTING


def parse_standing_page(
    source: Source, path: str, nesting: int = MOST_NESTING
) -> tuple[StandingPage | None, tuple[Problem, ...]]:
    """Return a standing page, ``path`` relative to content/; None when anything in it is wrong.

    ``nesting`` is how deep its text may be nested.
    """
    parts, values, problems = read_keys(source, STANDING_KEYS)
    if parts is None:
        return None, problems
    body, found = render_body(BodyText(source, "", parts.body, parts.body_line, nesting))
    problems += found
    if has_errors(problems):
        return None, problems
    problems += proofread_standing(Copy(source, parts.node, parts.body, parts.body_line))
    address = f"{path.removesuffix('.md')}/"
    return StandingPage(path=path, address=address, body=body, **values), problems  # type: ignore[arg-type]  # readers give field types
