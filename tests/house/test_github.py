"""What GitHub reads: forms, workflows that are safe with pull requests of strangers, the comment on a pull request."""

import importlib.util
import json
import re
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

GITHUB = Path(__file__).parent.parent.parent / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))


def load(path: Path) -> Any:  # noqa: ANN401  # YAML of any shape
    # YAML 1.1 takes the key `on` for a truth.
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  # texts only


def steps(workflow: Any) -> list[dict[str, Any]]:  # noqa: ANN401  # as above
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("preview_report", GITHUB / "preview_report.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_every_form_asks_something_that_must_be_answered(path: Path) -> None:
    form = load(path)
    asked = [each for each in form["body"] if each["type"] != "markdown"]
    assert any(each["validations"]["required"] == "true" for each in asked)
    assert len({each["id"] for each in asked}) == len(asked)
    assert all(each["attributes"]["label"] for each in asked)


def test_readers_can_report_a_mistake_in_chinese_and_in_english() -> None:
    names = [load(path)["name"] for path in FORMS]
    assert names[:2] == ["纠错", "Correction"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_that_strangers_write_is_put_into_a_script(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert "permissions" in load(path)
    for step in steps(load(path)):
        assert "${{" not in step.get("run", ""), "values go through env:"
        if step.get("uses", "").startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_the_commit_that_was_looked_at(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))
    for each in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each), each


def test_the_package_is_made_by_no_command_that_is_our_own_build() -> None:
    commands = [step.get("run", "") for path in WORKFLOWS for step in steps(load(path))]
    assert not [each for each in commands if re.search(r"python3? -m build\b", each)]
    assert [each for each in commands if each.startswith("pyproject-build ")]


def test_what_may_write_runs_nothing_that_others_have_written() -> None:
    may_write = {}
    for path in WORKFLOWS:
        workflow = load(path)
        assert all(grant == "read" for grant in workflow["permissions"].values())
        for name, job in workflow["jobs"].items():
            if "write" in job.get("permissions", {}).values():
                may_write[name] = sorted(key for key, grant in job["permissions"].items() if grant == "write")
                assert not any(re.search(r"\bpip\b|build\.py", step.get("run", "")) for step in job["steps"])
    assert may_write == {"comment": ["pull-requests"], "deploy": ["id-token", "pages"], "release": ["contents"]}


def test_what_runs_the_code_of_a_pull_request_may_only_read() -> None:
    check = load(GITHUB / "workflows" / "check.yml")
    assert check["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in check["jobs"].values())


def test_what_may_comment_runs_no_code_of_a_pull_request() -> None:
    comment = load(GITHUB / "workflows" / "comment.yml")
    assert comment["permissions"] == {}
    assert comment["on"]["workflow_run"]["workflows"] == [load(GITHUB / "workflows" / "check.yml")["name"]]
    (job,) = comment["jobs"].values()
    assert job["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    for step in steps(comment):
        assert "ref" not in step.get("with", {}), "the published branch, not the pull request's"
        assert not re.search(r"build\.py|pip install", step.get("run", ""))


def test_the_pages_that_change_are_listed_by_address() -> None:
    before = {"index.html": "1", "2024/06/05/01/index.html": "1", "about/index.html": "1", "feed.xml": "1"}
    after = {"index.html": "1", "2024/06/05/01/index.html": "2", "2024/06/06/index.html": "1", "feed.xml": "2"}
    assert script().compare(before, after) == {
        "added": ["/2024/06/06/"],
        "changed": ["/2024/06/05/01/"],
        "removed": ["/about/"],
    }


def test_the_comment_names_problems_and_pages() -> None:
    problem = {"path": "content/a.md", "line": 3, "column": 1, "severity": "error", "message": "错了", "hint": "改"}
    pages = {"added": [], "changed": ["/2024/06/05/"], "removed": []}
    said = script().report({"problems": [problem]}, pages, "https://example.org/run")
    assert "- `error` `content/a.md:3:1` `错了 — 改`" in said
    assert "- 改动 / changed (1): `/2024/06/05/`" in said
    assert "(https://example.org/run)" in said


def test_a_preview_is_offered_only_where_one_was_built() -> None:
    problem = {"path": "content/a.md", "line": 3, "column": 1, "severity": "error", "message": "错了"}
    built = script().report({"problems": []}, {"added": []}, "https://example.org/run")
    failed = script().report({"problems": [problem]}, None, "https://example.org/run")
    assert "Artifacts → preview" in built
    assert "Artifacts → preview" not in failed
    assert "没有生成预览，[见运行记录](https://example.org/run)" in failed


def test_nothing_in_the_lists_means_anything_in_the_comment() -> None:
    evil = "`x` @everyone [go](https://evil.example) <img src=x>\n# title"
    problem = {"path": evil, "line": evil, "severity": evil, "message": evil, "hint": evil}
    said = script().report({"problems": [problem] * 1000}, {"added": [evil] * 1000}, "https://example.org/run")
    bare = re.sub(r"`[^`\n]*`", "", said)
    assert "evil" not in bare
    assert "@" not in bare
    assert "# title" not in bare
    assert len(said) < 65_536
    odd: tuple[object, ...] = (None, [], "x", {"problems": "x"}, {"problems": [1, None]})
    for strange in odd:
        assert script().report(strange, strange, "https://example.org/run")


def test_the_lists_are_read_from_files(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "manifest.json").write_text(json.dumps({"files": {"index.html": "1"}}), encoding="utf-8")
    module = script()
    module.main(["compare", str(tmp_path / "missing.json"), str(tmp_path / "manifest.json")])
    (tmp_path / "pages.json").write_bytes(capsysbinary.readouterr().out)
    (tmp_path / "problems.json").write_text('{"problems": []}', encoding="utf-8")
    module.main(["report", str(tmp_path), "https://example.org/run"])
    said = capsysbinary.readouterr().out.decode()
    assert "没有问题" in said
    assert "新增 / new (1): `/`" in said


def test_every_python_that_is_promised_makes_the_same_paper() -> None:
    jobs = load(GITHUB / "workflows" / "tests.yml")["jobs"]
    pythons = jobs["tests"]["strategy"]["matrix"]["python"]
    project = tomllib.loads((GITHUB.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == f">={pythons[0]}"
    made = [step for step in jobs["tests"]["steps"] if step.get("with", {}).get("path") == "site/manifest.json"]
    assert [step["with"]["name"] for step in made] == ["manifest-${{ matrix.python }}"]
    assert jobs["compare"]["needs"] == "tests"
    assert f"manifest-{pythons[0]}/manifest.json" in jobs["compare"]["steps"][-1]["run"]
