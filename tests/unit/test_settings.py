import pytest

from gazette.problems import GazetteError, Source
from gazette.settings import KEYS, Settings, override_url, parse_settings


def parse(text: str) -> Settings:
    return parse_settings(Source("content/publication.yaml", text))


def test_a_title_is_enough() -> None:
    assert parse("title: 某报\n") == Settings(title="某报")


def test_every_setting_has_a_key() -> None:
    assert set(KEYS) == set(Settings.__dataclass_fields__)


def test_the_sites_address_ends_in_a_slash() -> None:
    assert parse("title: 某报\nurl: https://example.org/paper\n").url == "https://example.org/paper/"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("titel: 某报\n", r"publication.yaml:1:1: unknown key 'titel' \(did you mean 'title'\?\)"),
        ("", "the settings are empty"),
        ("title: 某报\ncolour: red\n", "publication.yaml:2:9: 'red' is no colour"),
        ("title: 某报\ntime_zone: Peking\n", "publication.yaml:2:12: 'Peking' is no time zone"),
        ("title: 某报: 乙\n", "publication.yaml:1:10: this is not YAML"),
        ("- title\n", "expected keys with values"),
    ],
)
def test_wrong_settings_are_one_sentence_with_file_line_and_key(text: str, words: str) -> None:
    with pytest.raises(GazetteError, match=words):
        parse(text)


def test_another_address_may_be_given_for_one_build() -> None:
    assert override_url(Settings(title="某报"), "https://a.example/b").url == "https://a.example/b/"
    with pytest.raises(GazetteError, match="--base-url: 'b' is no web address"):
        override_url(Settings(title="某报"), "b")


def test_a_value_that_yaml_takes_for_a_comment_is_named() -> None:
    with pytest.raises(GazetteError, match=r"publication\.yaml:2:9: what begins with # is a comment") as told:
        parse_settings(Source("publication.yaml", "title: 某报\ncolour: #c8161d\nplace:  # 出版地\n"))
    assert "colour: '#c8161d'" in str(told.value)
    assert "place" not in str(told.value)
