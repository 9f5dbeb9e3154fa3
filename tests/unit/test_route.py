"""A route is derived: generic tasks, the origin's on the way out, the destination's on the way in, each once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import Catalogue, Entry, Placed
from generator.derive.route import Route, Step, derive_route, in_order, pairs, stages
from generator.load import load
from generator.model import Checklist, Country, TaskFields
from generator.source import Document
from tests.helpers import ROOT


@pytest.fixture(scope="module")
def mini() -> Catalogue:
    """Give the small data folder, which is valid."""
    catalogue, problems = load(ROOT / "tests" / "fixtures" / "mini")
    assert not problems
    return catalogue


def route(catalogue: Catalogue, origin: str, destination: str, **more: str) -> Route:
    """Derive a route by the ids of its countries."""
    return derive_route(catalogue, catalogue.get(Country, origin), catalogue.get(Country, destination), **more)


def ids(found: Route) -> list[str]:
    """Give the tasks of a route in order."""
    return [step.task.id for step in found.steps]


def steps(*tasks: tuple[str, int, list[str]]) -> list[Step]:
    """Make tasks of one stage from their ids, their order and what they come after."""
    parts = tuple(
        TaskFields(id=id_, order=order, title=id_, weight="required", why="Porque sí.", how=(), after=tuple(after))
        for id_, order, after in tasks
    )
    checklist = Checklist(id="lista", stage="etapa", title="Lista", tasks=parts)
    entry = Entry("checklists", checklist, Document("data/checklists/lista.yaml"))
    return [Step(Placed(part, entry, ("tasks", index)), "generic", None) for index, part in enumerate(parts)]


def ordered(*tasks: tuple[str, int, list[str]]) -> list[str]:
    """Give the ids of tasks in the order of a route."""
    return [step.task.id for step in in_order(steps(*tasks))]


def test_a_route_has_all_stages_in_order(mini: Catalogue) -> None:
    found = route(mini, "py", "uy")
    assert [part.stage.order for part in found.stages] == [1, 2, 3, 4, 5, 6]
    assert [part.stage for part in found.stages] == stages(mini)


def test_a_route_joins_generic_tasks_the_way_out_and_the_way_in(mini: Catalogue) -> None:
    by_part = {step.task.id: (step.part, step.country and step.country.id) for step in route(mini, "py", "uy").steps}
    assert by_part["revisar-empresa"] == ("generic", None)
    assert by_part["py-salida"] == ("export", "py")
    assert by_part["uy-etiqueta"] == ("import", "uy")


def test_the_way_back_has_neither(mini: Catalogue) -> None:
    assert not {"py-salida", "uy-etiqueta"} & set(ids(route(mini, "uy", "py")))


def test_no_task_is_on_a_route_twice(mini: Catalogue) -> None:
    for origin, destination in pairs(mini):
        found = ids(derive_route(mini, origin, destination))
        assert len(found) == len(set(found)) == (8 if destination.id == "uy" else 6)


def test_a_sector_keeps_what_holds_for_it_and_for_what_contains_it(mini: Catalogue) -> None:
    assert "uy-etiqueta" in ids(route(mini, "py", "uy", sector="alimentos"))
    assert "uy-etiqueta" in ids(route(mini, "py", "uy", sector="bienes"))
    assert "uy-etiqueta" not in ids(route(mini, "py", "uy", sector="servicios"))


def test_no_country_is_a_route_to_itself(mini: Catalogue) -> None:
    assert [(one.id, other.id) for one, other in pairs(mini)] == [("py", "uy"), ("uy", "py")]


def test_a_route_is_named_as_its_address(mini: Catalogue) -> None:
    found = route(mini, "py", "uy")
    assert (found.id, found.slug) == ("py-uy", "paraguay-a-uruguay")


def test_tasks_stand_by_their_order_number_and_then_by_name() -> None:
    assert ordered(("c", 20, []), ("b", 10, []), ("a", 20, [])) == ["b", "a", "c"]


def test_a_task_waits_for_what_it_comes_after_whatever_its_number() -> None:
    assert ordered(("a", 1, ["b"]), ("b", 99, []), ("c", 50, [])) == ["c", "b", "a"]


def test_what_is_not_on_the_route_is_not_waited_for() -> None:
    assert ordered(("a", 2, ["otra-etapa"]), ("b", 1, [])) == ["b", "a"]


def test_a_circle_does_not_hang_and_loses_no_task() -> None:
    assert sorted(ordered(("a", 1, ["b"]), ("b", 2, ["a"]), ("c", 3, ["a"]))) == ["a", "b", "c"]


@given(st.lists(st.tuples(st.integers(1, 99), st.sets(st.integers(0, 11))), min_size=1, max_size=12))
def test_no_task_stands_before_one_that_it_comes_after(rows: list[tuple[int, set[int]]]) -> None:
    # only what comes earlier in the list is waited for, so that there are no circles
    tasks = [(f"t{n}", order, [f"t{m}" for m in after if m < n]) for n, (order, after) in enumerate(rows)]
    found = ordered(*tasks)
    assert sorted(found) == sorted(id_ for id_, _, _ in tasks)
    assert all(found.index(before) < found.index(id_) for id_, _, after in tasks for before in after)
