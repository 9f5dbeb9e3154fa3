"""What runs on the forge: no secret near a stranger's code, actions that cannot change under us, forms that ask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FORGE = ROOT / ".github"
WORKFLOWS = sorted((FORGE / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (FORGE / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
NAMED = [pytest.param(path, id=path.stem) for path in WORKFLOWS]


def read(path: Path) -> dict[str, Any]:
    """Read YAML without its own types: ``on`` is a word here, not a truth."""
    found: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text alone
    return found


def triggers(workflow: dict[str, Any]) -> set[str]:
    """Give the events that start a workflow."""
    return set(workflow["on"])


def test_all_of_it_is_yaml() -> None:
    files = [path for path in FORGE.rglob("*") if path.suffix in (".yml", ".yaml")]
    assert {path.name for path in WORKFLOWS} >= {"check.yml", "links.yml", "stale.yml", "daily.yml"}
    assert all(isinstance(read(path), dict) for path in files)


@pytest.mark.parametrize("path", NAMED)
def test_a_workflow_may_do_no_more_than_read_unless_a_job_says_so(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] in ({"contents": "read"}, {})
    for job in workflow["jobs"].values():
        extra = {name for name, level in job.get("permissions", {}).items() if level != "read"}
        assert extra <= {"issues"}
        if extra:
            assert "pull_request" not in triggers(workflow)
            assert job["if"] == "github.ref == 'refs/heads/main'"


@pytest.mark.parametrize("path", NAMED)
def test_no_strangers_code_meets_a_secret(path: Path) -> None:
    text = path.read_text("utf-8")
    started = triggers(read(path))
    assert not started & {"pull_request_target", "workflow_run", "issue_comment"}
    if "pull_request" in started:
        assert "secrets." not in text
        assert "github.token" not in text


@pytest.mark.parametrize("path", NAMED)
def test_a_secret_stays_with_jobs_that_run_only_what_stands_in_the_workflow(path: Path) -> None:
    for job in read(path)["jobs"].values():
        if "secrets." in str(job):
            assert job["environment"]
            assert not [step for step in job["steps"] if "uses" in step]


@pytest.mark.parametrize("path", NAMED)
def test_actions_are_pinned_and_leave_no_token_behind(path: Path) -> None:
    for job in read(path)["jobs"].values():
        for step in job["steps"]:
            if "uses" not in step:
                # what an event says reaches a shell through the environment, never through its text
                assert "${{" not in step["run"]
                continue
            assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}", step["uses"])
            if step["uses"].startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"


def test_every_pull_request_is_checked_on_its_lines_and_told_what_it_changes() -> None:
    workflow = read(FORGE / "workflows" / "check.yml")
    commands = "\n".join(step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"])
    assert "pull_request" in triggers(workflow)
    assert "ruta check --format github" in commands
    assert "ruta diff" in commands
    assert "GITHUB_STEP_SUMMARY" in commands
    assert "make test" in commands


def test_every_exception_of_the_link_check_has_its_reason() -> None:
    lines = (FORGE / "lychee.toml").read_text("utf-8").splitlines()
    inside = lines[lines.index("exclude = [") + 1 :]
    exceptions = [index for index, line in enumerate(inside) if line.lstrip().startswith("'")]
    assert exceptions
    assert all(inside[index - 1].lstrip().startswith("#") for index in exceptions)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_has_what_the_forge_wants(path: Path) -> None:
    form = read(path)
    fields = [one for one in form["body"] if one["type"] != "markdown"]
    assert {"name", "description", "body"} <= set(form)
    assert len({one["id"] for one in fields}) == len(fields)
    assert all(one["attributes"]["label"] for one in fields)


def test_who_reports_a_value_must_say_where_what_and_who_says_so() -> None:
    form = read(FORGE / "ISSUE_TEMPLATE" / "1-dato-equivocado.yml")
    required = {one["id"] for one in form["body"] if one.get("validations", {}).get("required") == "true"}
    assert {"pagina", "valor", "fuente"} <= required
