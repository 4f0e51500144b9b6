"""A folder becomes a scenario whose ids, numbers and texts are those that were written."""

from __future__ import annotations

import re
import shutil
import time
from pathlib import Path

import pytest

from game.content.catalogue import scenario_folders
from game.content.load import MAIN, Loaded, load
from game.core.node import Condition, Effect, Landing
from game.core.scenario import Arrival, Scenario
from game.resources import scenarios

CORPUS = Path(__file__).parent / "corpus"
SHIPPED = scenario_folders(scenarios())


def _sound(loaded: Loaded) -> Scenario:
    assert loaded.scenario is not None, [str(found) for found in loaded.diagnostics]
    return loaded.scenario


@pytest.fixture(name="tea")
def _tea(tmp_path: Path) -> Path:
    """A folder with a scenario of two nodes that one may change."""
    home = tmp_path / "tea"
    home.mkdir()
    shutil.copy(CORPUS / "MG012-good.yaml", home / MAIN)
    return home


def _change(home: Path, old: str, new: str) -> Loaded:
    text = (home / MAIN).read_text(encoding="utf-8")
    assert old in text
    (home / MAIN).write_text(text.replace(old, new, 1), encoding="utf-8")
    return load(home)


@pytest.mark.parametrize("home", SHIPPED, ids=lambda home: home.name)
def test_a_shipped_scenario_has_no_errors(home: Path) -> None:
    assert [str(found) for found in load(home).diagnostics if found.severity == "error"] == []


def test_jeppe_is_read_in_half_a_second() -> None:
    began = time.process_time()
    load(scenarios() / "jeppe")
    assert time.process_time() - began < 0.5


def test_guests_in_files_and_guests_in_place_are_the_same(tea: Path, tmp_path: Path) -> None:
    apart = Path(shutil.copytree(CORPUS / "MG014-good", tmp_path / "apart" / "tea"))
    one, other = load(tea), load(apart)
    assert one.texts == other.texts
    assert [node.id for node in _sound(one).guests[0].nodes] == [node.id for node in _sound(other).guests[0].nodes]


def test_a_diagnostic_of_a_guest_file_names_that_file(tmp_path: Path) -> None:
    home = Path(shutil.copytree(CORPUS / "MG014-good", tmp_path / "tea"))
    path = home / "guests" / "maria.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("goto: close", "goto: clsoe"), encoding="utf-8")
    (found,) = load(home).diagnostics
    assert (found.path, found.code) == (path, "MG012")


def test_all_faults_of_a_file_are_found_at_once_and_in_order(tea: Path) -> None:
    _change(tea, "reason: customer", "reason: custommer")
    _change(tea, "goto: stay", "goto: sty")
    loaded = _change(tea, "end: agreed", "end: agred")
    assert [found.code for found in loaded.diagnostics] == ["MG024", "MG012", "MG016"]


def test_a_room_that_is_named_is_the_one_it_is_drawn_in_and_else_the_hall(tea: Path) -> None:
    assert _sound(load(tea)).room == "hall"
    assert _sound(_change(tea, "beats:", "room: office_kitchen\nbeats:")).room == "office_kitchen"


def test_a_room_nobody_has_drawn_is_named_with_the_one_that_was_meant(tea: Path) -> None:
    (found,) = _change(tea, "beats:", "room: lobbby\nbeats:").diagnostics
    assert (found.code, found.severity) == ("MG024", "error")
    assert "'lobby'" in str(found)


def test_the_digest_changes_with_the_words_and_not_with_a_translation(tea: Path) -> None:
    before = _sound(load(tea)).digest
    (tea / "nb.yaml").write_text("evening.title: Én kjele for lite\n", encoding="utf-8")
    assert _sound(load(tea)).digest == before
    assert _sound(_change(tea, "too few", "too many")).digest != before
    assert re.fullmatch("[0-9a-f]{16}", before)


def test_every_text_has_the_id_of_its_place(tea: Path) -> None:
    texts = load(tea).texts
    assert texts is not None
    expected = {
        "evening.title": "One kettle too few",
        "evening.brand.name": "Kettle & Son",
        "evening.meanwhile.1": "A lid falls. Nobody did it.",
        "evening.voices.cook": "the cook",
        "evening.goals.1": "find out why Maria counts",
        "maria.stands": "by the sink",
        "maria.fact.queue": "Ten people wait every morning.",
        "maria.overheard.cook": "Maria times the queue.",
        "maria.hello.says.2": "Ten people stand there every morning.",
        "maria.hello.how": "How has it been working out?",
        "maria.hello.how.reply": "Fine, mostly.",
        "maria.hello.how.why": "An open question about her own experience.",
        "maria.close.pays.reply.2": "Is that your business?",
        "maria.outcome.later": "She goes back to the queue.",
    }
    assert {name: texts.get(name) for name in expected} == expected


def test_a_landing_takes_what_it_leaves_out_from_its_option(tea: Path) -> None:
    own = "            goto: hello\n            effect: {risk: -2}\n"
    _change(tea, "            lands:", own + "            lands:")
    scenario = _sound(_change(tea, '"Is that your business?", end: later', '"Is that your business?"'))
    first, last = scenario.guest("maria").node("close").options[0].lands
    effect = Effect(risk=-2)
    assert first == Landing("maria.close.pays.reply.1", Condition(trust=(4, 9)), None, effect, None, None, "agreed")
    assert last == Landing("maria.close.pays.reply.2", effect=effect, goto="hello")


def test_goto_stay_lets_the_node_go_on(tea: Path) -> None:
    (landing,) = _sound(load(tea)).guest("maria").node("hello").options[1].lands
    assert (landing.goto, landing.end) == (None, None)


def test_numbers_and_ranges_are_read_as_written(tea: Path) -> None:
    maria = _sound(load(tea)).guest("maria")
    assert (maria.trust, maria.risk, maria.patience) == ((3, 5), (7, 7), (6, 6))
    assert maria.arrives == Arrival(4)
    assert maria.always[0].when == Condition(patience=(0, 1))


def test_words_that_yaml_would_turn_into_something_else_stay_text(tea: Path) -> None:
    loaded = _change(tea, "name: Maria", "name: No")
    loaded = _change(tea, "place: a kitchen, ten past nine", "place: 12:30")
    assert loaded.texts is not None
    assert (loaded.texts.get("maria.name"), loaded.texts.get("evening.place")) == ("No", "12:30")


def test_a_missing_why_is_only_noted_in_a_draft(tea: Path) -> None:
    _change(tea, "beats: 60", "beats: 60\ndraft: true")
    loaded = _change(tea, '            why: "A promise one has to keep."\n', "")
    assert [(found.code, found.severity) for found in loaded.diagnostics] == [("MG030", "note")]
    assert _sound(loaded).draft
    assert loaded.texts is not None
    assert loaded.texts.get("maria.close.ask.why") == ""


def test_a_second_line_by_the_same_voice_is_numbered(tea: Path) -> None:
    loaded = _change(tea, "    start: hello", '      - {by: cook, text: "She has a watch."}\n    start: hello')
    assert [gossip.text for gossip in _sound(loaded).guest("maria").overheard] == [
        "maria.overheard.cook",
        "maria.overheard.cook.2",
    ]


def test_a_silence_that_leads_nowhere_lets_the_node_go_on(tea: Path) -> None:
    scenario = _sound(_change(tea, "        options:", '        silence: {reply: "Well."}\n        options:'))
    silence = scenario.guest("maria").node("hello").silence
    assert silence == Landing("maria.hello.silence.reply")
