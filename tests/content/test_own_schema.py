"""The schemas of one scenario's files know its names, for jsonschema and for the server that editors start."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

from game.cli import main
from game.cli_schema import run_schema
from game.content.own_schema import own_schemas, place_of
from game.resources import scenarios
from tests.content.stock import Stock
from tests.language_server import LanguageServer, language_server

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parent / "corpus"
HOMES = sorted(path.parent for path in scenarios().glob("*/scenario.yaml"))


def _faults(schema: dict[str, Any], text: str) -> list[str]:
    found = jsonschema.Draft202012Validator(schema).iter_errors(yaml.load(text, Loader=Stock))  # noqa: S506 - a safe one
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:60]}" for error in found]


@pytest.fixture(name="jeppe")
def _jeppe(tmp_path: Path) -> Path:
    return Path(shutil.copytree(scenarios() / "jeppe", tmp_path / "jeppe"))


@pytest.mark.parametrize("home", HOMES, ids=lambda home: home.name)
def test_every_shipped_file_fits_its_own_schema(home: Path) -> None:
    schemas = own_schemas(home)
    assert {path.name for path in schemas} >= {"scenario.yaml", *(path.name for path in home.glob("guests/*"))}
    for path, schema in schemas.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        assert (path.name, _faults(schema, path.read_text(encoding="utf-8"))) == (path.name, [])


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("goto: name", "goto: nmae", "goto"),
        ("uses: corner", "uses: cornerx", "uses"),
        ("reveals: ears", "reveals: eras", "reveals"),
        ("moves: [reflect]", "moves: [reflct]", "moves/0"),
    ],
)
def test_a_name_that_is_not_there_is_seen_where_it_stands(jeppe: Path, old: str, new: str, where: str) -> None:
    path = jeppe / "guests" / "jeppe.yaml"
    schema, text = own_schemas(jeppe)[path], path.read_text(encoding="utf-8")
    assert old in text
    (fault,) = _faults(schema, text.replace(old, new, 1))
    assert fault.partition(":")[0].endswith(where)


def test_guests_in_one_file_have_each_their_own_names(tmp_path: Path) -> None:
    path = Path(shutil.copy(CORPUS / "MG012-good.yaml", tmp_path / "tea.yaml"))
    text = path.read_text(encoding="utf-8")
    schema = own_schemas(path)[path]
    assert _faults(schema, text) == []
    (fault,) = _faults(schema, text.replace('goto: "close"', 'goto: "clsoe"'))
    assert fault.startswith("guests/maria/nodes/hello/options/0/goto: 'clsoe'")


def test_a_file_that_is_broken_takes_no_names_from_the_others(jeppe: Path) -> None:
    (jeppe / "guests" / "odd.yaml").write_text("nodes: [\n", encoding="utf-8")
    schema = own_schemas(jeppe)[jeppe / "guests" / "jeppe.yaml"]
    assert _faults(schema, (jeppe / "guests" / "jeppe.yaml").read_text(encoding="utf-8")) == []
    (jeppe / "scenario.yaml").write_text("x: [\n", encoding="utf-8")
    assert list(own_schemas(jeppe)) == [jeppe / "scenario.yaml"]


def test_the_command_writes_them_beside_the_files_and_prints_the_setting(
    jeppe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(jeppe.parent)
    out = io.StringIO()
    assert run_schema("jeppe", out) == 0
    setting = json.loads(out.getvalue())["yaml.schemas"]
    assert setting["jeppe/.schema/guests/odd.json"] == "jeppe/guests/odd.yaml"
    assert all(Path(schema).is_file() and Path(path).is_file() for schema, path in setting.items())
    assert main(["check", "jeppe"]) == 0


def test_a_scenario_that_is_not_there_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--for", "jepe"]) == 2
    assert "did you mean 'jeppe'" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_one_line(jeppe: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (jeppe / ".schema").write_text("", encoding="utf-8")
    assert main(["schema", "--for", str(jeppe)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.fixture(name="server", scope="module")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LanguageServer, Path]]:
    home = Path(shutil.copytree(scenarios() / "jeppe", tmp_path_factory.mktemp("there") / "jeppe"))
    assert run_schema(str(home), io.StringIO()) == 0
    files = [home / "guests" / f"{name}.yaml" for name in ("jeppe", "odd", "torunn", "solveig")]
    with language_server({path: place_of(home, path) for path in [*files, home / "scenario.yaml"]}) as server:
        yield server, home


def _place(text: str, what: str) -> tuple[int, int]:
    """Just after `what`, as an editor counts."""
    before = text[: text.index(what) + len(what)]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def test_an_editor_shows_a_wrong_name_where_it_stands_and_nothing_else(server: tuple[LanguageServer, Path]) -> None:
    editor, home = server
    path = home / "guests" / "jeppe.yaml"
    text = path.read_text(encoding="utf-8").replace("goto: name", "goto: nmae", 1)
    (found,) = editor.open(path, text)
    line, character = _place(text, "goto: nmae")
    assert found["range"]["end"] == {"line": line, "character": character}
    assert found["range"]["start"]["line"] == line
    assert '"name"' in found["message"]


def test_an_editor_completes_nodes_facts_moves_and_keys_and_says_what_a_key_is_for(
    server: tuple[LanguageServer, Path],
) -> None:
    editor, home = server
    path = home / "guests" / "odd.yaml"
    text = path.read_text(encoding="utf-8").replace("        uses: silo\n", "        uses: \n        \n", 1)
    text = text.replace("        goto: wait\n", "        goto: \n", 1).replace("moves: [open_question]", "moves: []", 1)
    editor.open(path, text)
    assert {"same", "wait", "ridge", "queue", "stay"} <= set(editor.complete(path, *_place(text, "goto: ")))
    assert {"clubs", "silo", "west"} <= set(editor.complete(path, *_place(text, "uses: ")))
    assert "reflect" in editor.complete(path, *_place(text, "moves: ["))
    keys = editor.complete(path, *_place(text, "uses: \n        "))
    assert {"when", "once", "effect"} <= {key.rstrip(": ") for key in keys}
    assert "let the pause" in editor.hover(path, *_place(text, ", hol"))


def test_an_editor_says_what_holds_without_a_key(server: tuple[LanguageServer, Path]) -> None:
    editor, home = server
    path = home / "guests" / "torunn.yaml"
    text = path.read_text(encoding="utf-8")
    editor.open(path, text)
    assert "in so many beats; without it, 8" in editor.hover(path, *_place(text, "\nwaits:\n  ev"))


def test_an_editor_completes_guests_and_their_facts_in_the_evening_itself(server: tuple[LanguageServer, Path]) -> None:
    editor, home = server
    path = home / "scenario.yaml"
    text = path.read_text(encoding="utf-8") + "  - guest: \n    only: push\n    ends: left\n"
    assert text.count("claims:") == 1
    text = text.replace("meanwhile:\n", "meanwhile:\n  - {beat: 3, says: Oh., hints: }\n", 1)
    editor.open(path, text)
    assert {"jeppe", "odd", "torunn", "solveig"} <= set(editor.complete(path, *_place(text, "  - guest: ")))
    assert {"jeppe.ears", "odd.silo"} <= set(editor.complete(path, *_place(text, "says: Oh., hints: ")))
