"""The schema for editors says of shape what the reader says, for YAML as stock tools read it."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from game.content.catalogue import scenario_folders
from game.content.json_schema import json_schema
from game.content.load import load
from game.resources import scenarios
from tests.content.stock import Stock

CORPUS = Path(__file__).parent / "corpus"
FILES = [file for home in scenario_folders(scenarios()) for file in (home / "scenario.yaml", *home.glob("guests/*"))]
VALIDATOR = jsonschema.Draft202012Validator(json_schema())
# what is wrong in itself; the others hang on names, on other files, on the text of the file, or on what a word means
SHAPE = {"MG015", "MG020", "MG021", "MG022", "MG023", "MG024", "MG025", "MG026", "MG027", "MG029", "MG032"}


def _faults(path: Path) -> list[str]:
    found = VALIDATOR.iter_errors(yaml.load(path.read_text(encoding="utf-8-sig"), Loader=Stock))  # noqa: S506
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in found]


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_file_fits(path: Path) -> None:
    assert _faults(path) == []


@pytest.mark.parametrize("path", sorted(CORPUS.glob("MG*-good*.yaml")), ids=lambda path: path.stem)
def test_a_sound_file_fits(path: Path) -> None:
    assert _faults(path) == []


@pytest.mark.parametrize("code", sorted(SHAPE))
def test_a_fault_of_shape_is_seen(code: str) -> None:
    assert all(_faults(path) for path in CORPUS.glob(f"{code}-bad*.yaml"))


def test_a_fault_is_told_where_it_is() -> None:
    assert [fault.partition(":")[0] for fault in _faults(CORPUS / "MG015-bad.yaml")] == [
        "guests/maria/nodes/hello/options/0/moves/0"
    ]


def test_a_number_may_stand_where_a_text_is_expected(tmp_path: Path) -> None:
    path = tmp_path / "tea.yaml"
    text = (CORPUS / "MG012-good.yaml").read_text(encoding="utf-8")
    head, _, rest = text.partition("title: ")
    path.write_text(f"{head}title: 1984\n{rest.partition(chr(10))[2]}", encoding="utf-8")
    assert not load(path).broken
    assert _faults(path) == []


def test_every_key_says_what_it_is_for() -> None:
    keys = [(name, key) for name, record in json_schema()["$defs"].items() for key in record["properties"].items()]
    assert [f"{name}.{key}" for name, (key, about) in keys if not about["description"]] == []


def test_a_guest_is_told_from_a_scenario_and_a_shared_talk_from_a_guest() -> None:
    with (CORPUS / "MG035-good" / "lib" / "along.yaml").open(encoding="utf-8") as file:
        talk = yaml.load(file, Stock)  # noqa: S506 - a safe loader
    for more, fits in (({}, True), ({"name": "Ada"}, True), ({"format": 1}, False), ({"nodes": {}}, False)):
        assert VALIDATOR.is_valid({**talk, **more}) is fits, more
