"""What the importer makes of every page: files that a build takes, and doubts that say what else it might be."""

from pathlib import Path

import pytest

from gazette.importer import ImportedPage, import_page
from gazette.importer.chances import FARTHEST
from gazette.importer.decode import decode_page
from gazette.importer.fates import Use
from gazette.importer.rules.rule import Role
from gazette.importer.written import CAPTION
from gazette.matter.article_file import format_article_file, parse_article_file
from gazette.matter.story import parse_story
from gazette.problems import Code, Source, has_errors

PAGES = sorted((Path(__file__).parent / "import" / "pages").rglob("*.txt"))
ROLES = {role.value for role in Role}
# What the words of a line may have become, for the line to be called so.
USES = {
    Role.FURNITURE: {Use.FURNITURE},
    Role.HEAD: {Use.TITLE, Use.KICKER, Use.SUBTITLE, Use.COLUMN},
    Role.AUTHOR: {Use.BYLINE, Use.DATELINE, Use.SOURCE, Use.CREDIT},
    Role.START: {Use.BODY, Use.SOURCE, Use.DATELINE},
    Role.REST: {Use.BODY, Use.CAPTION, Use.CREDIT, Use.BYLINE, Use.SOURCE, Use.CONTINUES_ON},
    Role.CROSSHEAD: {Use.BODY},
    Role.JUMP: {Use.CONTINUES_ON, Use.CONTINUED_FROM},
    Role.CREDIT: {Use.CREDIT},
    CAPTION: {Use.CAPTION},
    Role.VERSE: {Use.BODY},
    Role.SIGN: {Use.BODY},
}
DOUBTS = {Code.DOUBTFUL_LINE, Code.DOUBTFUL_HEADLINE, Code.DOUBTFUL_JOIN, Code.OUT_OF_ORDER}


@pytest.fixture(scope="module", params=PAGES, ids=[path.stem for path in PAGES])
def page(request: pytest.FixtureRequest) -> ImportedPage:
    """A page, imported once for all tests: that is what takes their time."""
    path: Path = request.param
    source = decode_page(path.name, path.read_bytes()).source
    assert source is not None
    return import_page(source)


def test_every_article_of_a_page_is_taken_back_as_it_was_written(page: ImportedPage) -> None:
    for file in page.articles:
        place, name = file.article.place, file.article.path
        written = Source(f"content/{name}", format_article_file(file))
        story, problems = parse_story(written, place, name)
        assert not has_errors(problems), [str(problem) for problem in problems]
        assert story is not None
        back, _ = parse_article_file(written, place, name)
        assert back is not None
        assert format_article_file(back) == written.text


def test_a_line_is_said_to_be_what_was_written(page: ImportedPage) -> None:
    """A reading that a later step overruled is not told: it is the opposite of what stands in the article."""
    uses: dict[int, set[Use]] = {}
    for fate in page.fates:
        uses.setdefault(fate.line, set()).add(fate.use)
    for problem in page.problems:
        other = problem.alternative
        if other is not None and other.about in {"role", "join"}:
            joins = {Use.CAPTION} if other.about == "join" else set()  # a caption's paragraphs are joined, too
            assert uses[problem.span.line] & (USES[other.taken] | joins), problem
            assert problem.code is not Code.DOUBTFUL_LINE or problem.message.startswith(f"taken as: {other.taken};")


def test_every_doubt_says_what_else_may_be_meant(page: ImportedPage) -> None:
    for problem in page.problems:
        other = problem.alternative
        assert other is not None or problem.code not in DOUBTS, problem
        if other is None or problem.code not in DOUBTS:
            continue
        if other.about == "role":
            assert {other.taken, other.other} <= {*ROLES, CAPTION}
            assert other.taken != other.other
            assert other.margin is None or other.margin <= FARTHEST  # rounded
        elif other.about == "join":
            assert {other.taken, other.other} == {Role.REST.value, Role.START.value}
        elif other.about == "division":
            assert other.other not in {"", other.taken}
            assert other.margin is not None
        elif other.about == "pairing":
            assert other.other == f"line {other.line}" != other.taken
