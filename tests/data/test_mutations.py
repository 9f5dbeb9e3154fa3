"""200 seeded slips in real records: never a crash, and each problem leads the editor to where the slip is."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import pytest

from generator import checks
from generator.link import link
from generator.load import load
from generator.prepare import prepare
from generator.problems import errors
from tests.data.mutate import MUTATIONS, Mutation
from tests.helpers import DATA

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from generator.catalogue import Catalogue
    from generator.problems import Problem

COUNT = 200
NEAR = 2
"""How many lines from the slip an error may stand where the rest of the file keeps its meaning."""
NOTICED = {"duplicate", "garble-key", "break", "encode"}
"""Slips that can't leave a record as it should be; a changed word, or two lines of a list swapped, may."""
LOSES_AN_ID = {"delete", "garble-value", "retype", "truncate"}
"""Slips after which a record may still be right by itself, while another one names what is gone."""
FELT_ELSEWHERE = {"id-desconocido", "sin-numero", "orden-imposible", "cifra-ajena"}
"""What a slip does to other records: they name what is gone, a tax that has no number any more, a stage that moved."""
FILES = sorted(path.relative_to(DATA) for path in DATA.rglob("*.yaml"))


@dataclass
class Desk:
    """The real records, loaded once, and a folder for the one that is broken."""

    whole: Catalogue
    folder: Path
    today: date

    def problems(self, file: Path, text: bytes) -> list[Problem]:
        """Give what ``prepare`` would give for all records with this one changed; only this one is read again."""
        path = self.folder / "data" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
        try:
            catalogue, found = load(self.folder / "data")
        finally:
            path.unlink()
        name = f"data/{file.as_posix()}"
        for entry in self.whole.all_entries():
            if entry.path != name:
                catalogue.entries.setdefault(entry.kind, {}).setdefault(entry.record.id, entry)
        found += link(catalogue)
        if not errors(found):
            found += checks.run(catalogue, self.today)
        return sorted(set(found))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, today: date) -> Desk:
    """Load the real records."""
    whole, problems = load(DATA)
    assert not problems
    return Desk(whole, tmp_path_factory.mktemp("desk"), today)


def slip(seed: int) -> tuple[Path, Mutation]:
    """Choose a record and break it."""
    random = Random(seed)  # noqa: S311 - chance that can be repeated, not secrecy
    file = random.choice(FILES)
    lines = (DATA / file).read_text("utf-8").splitlines()
    return file, MUTATIONS[seed % len(MUTATIONS)](lines, random)


@pytest.mark.parametrize("seed", range(COUNT))
def test_a_slip_is_said_where_it_is(seed: int, desk: Desk) -> None:
    file, mutation = slip(seed)
    name = f"data/{file.as_posix()}"
    found = errors(desk.problems(file, mutation.text))
    mine = [problem for problem in found if problem.place.path == name]
    elsewhere = [problem for problem in found if problem.place.path != name]
    length = max(len(mutation.text.decode("utf-8", "replace").splitlines()), 1)
    where = f"{mutation.kind} in {name}:{mutation.line}"

    assert found or mutation.kind not in NOTICED, where
    assert all(1 <= problem.place.line <= length for problem in mine), where
    assert all((DATA.parent / problem.place.path).is_file() for problem in elsewhere), where
    assert {problem.code for problem in elsewhere} <= FELT_ELSEWHERE, where
    assert mine or not elsewhere or mutation.kind in LOSES_AN_ID, where
    if mine and mutation.readable:
        assert any(near(problem, mutation) for problem in mine), where


def near(problem: Problem, mutation: Mutation) -> bool:
    """Whether an error stands by the slip; of a key that is gone it stands where what lacks it begins, and names it."""
    if mutation.kind == "delete" and problem.place.line <= mutation.line:
        # where the key was the only one, what is left is an empty group
        empty = "está vací" in problem.message and mutation.line - problem.place.line <= NEAR
        return empty or mutation.key in problem.message + problem.fix
    return abs(problem.place.line - mutation.line) <= NEAR


@pytest.mark.parametrize("seed", [0, 1, 2, 5, 8])
def test_reading_one_record_again_says_what_reading_all_says(
    seed: int, desk: Desk, tmp_path: Path, today: date
) -> None:
    file, mutation = slip(seed)
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    (data / file).write_bytes(mutation.text)
    _, whole = prepare(data, today)
    assert desk.problems(file, mutation.text) == whole


def test_the_slips_reach_every_kind_and_most_are_noticed(desk: Desk) -> None:
    noticed = [seed for seed in range(0, COUNT, 4) if errors(desk.problems(*_text(seed)))]
    assert {slip(seed)[1].kind for seed in range(COUNT)} == {
        "delete", "duplicate", "retype", "garble-key", "garble-value", "break", "encode", "swap", "truncate",
    }  # fmt: skip
    assert len(noticed) > COUNT / 4 / 2


def _text(seed: int) -> tuple[Path, bytes]:
    file, mutation = slip(seed)
    return file, mutation.text
