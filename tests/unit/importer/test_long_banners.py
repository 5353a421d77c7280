"""What may stand over all headlines of a stack: a name or a slogan, and no line that says as much as a headline."""

from gazette.importer.lines import read_sheet
from gazette.importer.partings import Partings
from gazette.importer.traits import read_traits
from gazette.problems import Source

BELOW = (
    "“壹”字到底算谁的\n二审：由写收条的人说明\n小偷进屋先洗碗 失主下班吓一跳\n"
    "菜农家里少了六十元\n香椿树惹出八年纠纷\n调解员让两家轮着采\n"
)


def banners(first: str) -> set[int]:
    heads = tuple(read_traits(read_sheet(Source("page.txt", f"{first}\n{BELOW}"))))
    return {banner for banner, _, _ in Partings(heads).list(2)}


def test_a_line_of_a_headlines_length_is_no_column_over_all() -> None:
    assert banners("收条上少写了一笔 官司打了三年整") == {0}


def test_a_slogan_may_stand_over_all() -> None:
    assert banners("依法治市 造福一方") == {0, 1}
