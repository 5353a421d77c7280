"""What the importer writes is what the parser of content/ takes: no page text becomes a file that a build refuses."""

from pathlib import Path

import pytest

from gazette.importer import import_page
from gazette.importer.decode import decode_page
from gazette.matter.article_file import format_article_file, parse_article_file
from gazette.matter.story import parse_story
from gazette.problems import Source, has_errors

PAGES = sorted((Path(__file__).parent / "import" / "pages").rglob("*.txt"))


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_every_article_of_a_page_is_taken_back_as_it_was_written(path: Path) -> None:
    source = decode_page(path.name, path.read_bytes()).source
    assert source is not None
    for file in import_page(source).articles:
        place, name = file.article.place, file.article.path
        written = Source(f"content/{name}", format_article_file(file))
        story, problems = parse_story(written, place, name)
        assert not has_errors(problems), [str(problem) for problem in problems]
        assert story is not None
        back, _ = parse_article_file(written, place, name)
        assert back is not None
        assert format_article_file(back) == written.text
