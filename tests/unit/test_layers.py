"""How the generator is cut: imports go one way, and each thing that could leak has one place."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator import checks
from generator.plugin import WATCHED
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGE = ROOT / "generator"
LONGEST = 250
LAYERS = (
    ("problems", "clock", "contrast", "words", "addresses", "written", "nomenclature"),
    ("source",),
    ("model",),
    ("walk",),
    ("explain", "catalogue"),
    ("load",),
    ("overlay",),
    ("link",),
    ("derive",),
    ("checks",),
    ("prepare",),
    ("kept",),
    ("quote", "articles"),
    (
        "charges_data",
        "changes",
        "indicators_data",
        "potential_data",
        "products_data",
        "registry_file",
        "registry_words",
    ),
    ("schema", "scaffold"),
    ("spec",),
    ("product_specs",),
    ("plan_shipping",),
    ("plan_trade",),
    ("plan_figures",),
    ("plan_desk",),
    ("plan_learning",),
    ("plan_figures", "plan_news", "plan_test"),
    ("plan_indicators",),
    ("plan_edition",),
    ("forms",),
    ("pages",),
    ("menu", "embeds"),
    ("render",),
    ("search",),
    ("emit",),
    ("command",),
    ("checked",),
    ("answers",),
    (
        "cli_check",
        "cli_cost",
        "cli_export",
        "cli_indicators",
        "cli_pack",
        "cli_potential",
        "cli_review",
        "cli_route",
        "cli_search",
        "cli_write",
    ),
    ("cli", "plugin"),
)
"""From the bottom up; a module imports from its own package or from the layers below, never from beside or above."""


def modules() -> list[Path]:
    """Give every module of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    """Give the layer's name: ``generator/render/facts.py`` is in ``render``."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


@cache
def tree(path: Path) -> ast.Module:
    """Give a module's syntax tree."""
    return ast.parse(path.read_text("utf-8"))


def imported(path: Path) -> Iterator[str]:
    """Give the dotted names that a module imports, also those that only the type checker sees."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def called(path: Path) -> set[str]:
    """Give the names that a module calls: ``print``, ``click.echo``, ``date.today``."""
    return {ast.unparse(node.func) for node in ast.walk(tree(path)) if isinstance(node, ast.Call)}


def users(pattern: str) -> set[str]:
    """Give the modules that import what the pattern matches."""
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in modules()
        if any(re.match(pattern, name) for name in imported(path))
    }


def test_every_module_has_its_layer() -> None:
    known = {name for layer in LAYERS for name in layer}
    assert {name_of(path) for path in modules()} - {"__init__"} == known


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    rank = {name: index for index, layer in enumerate(LAYERS) for name in layer}
    mine = name_of(path)
    above = {
        name
        for name in imported(path)
        if name.startswith("generator.")
        and (theirs := name.split(".")[1]) in rank
        and theirs != mine
        and rank[theirs] >= rank.get(mine, -1)
    }
    assert above == set()


def test_only_the_adapter_knows_the_engine() -> None:
    assert users(r"(mkdocs|material)\b") == {"plugin.py"}


def test_only_the_commands_print() -> None:
    speak = re.compile(r"(print|pprint|click\.(echo|secho)|sys\.std(out|err)\.write)$")
    assert {path.name for path in modules() if any(speak.match(name) for name in called(path))} == {
        "checked.py",
        "cli_check.py",
        "cli_cost.py",
        "cli_export.py",
        "cli_indicators.py",
        "cli_pack.py",
        "cli_potential.py",
        "cli_review.py",
        "cli_route.py",
        "cli_search.py",
        "cli_write.py",
        "command.py",
    }


def test_only_the_clock_reads_the_time() -> None:
    tell = re.compile(r"((datetime\.)?(date|datetime)\.(today|now|utcnow)|time\.\w+|perf_counter|monotonic)$")
    assert {path.name for path in modules() if any(tell.match(name) for name in called(path))} == {"clock.py"}


def test_only_the_commands_and_the_adapter_ask_the_clock() -> None:
    assert users(r"generator\.clock\b") == {
        "checked.py",
        "cli_check.py",
        "cli_cost.py",
        "cli_export.py",
        "cli_indicators.py",
        "cli_pack.py",
        "cli_potential.py",
        "cli_review.py",
        "cli_write.py",
        "plugin.py",
    }


def test_records_know_nothing_of_files() -> None:
    assert not {path for path in users(r"(pathlib|os|io|json|yaml)\b") if path.startswith(("model/", "derive/"))}


def test_every_rule_is_registered_and_says_what_it_sees_to() -> None:
    files = {path.stem for path in (PACKAGE / "checks").glob("*.py")} - {"__init__"}
    assert {rule.NAME for rule in checks.CHECKS} == files
    for rule in checks.CHECKS:
        assert rule.__name__ == f"generator.checks.{rule.NAME}"  # type: ignore[attr-defined]
        assert rule.DESCRIPTION.endswith(".")


def test_no_module_is_longer_than_one_can_hold_in_mind() -> None:
    sizes = {path.name: len(path.read_text("utf-8").splitlines()) for path in modules()}
    assert {name: size for name, size in sizes.items() if size > LONGEST} == {}


def test_the_server_watches_folders_that_are_there() -> None:
    assert WATCHED
    assert [name for name in WATCHED if not (PACKAGE.parent / "theme" / name).is_dir()] == []
