"""What is true of every evening, however it is arranged and however it is played."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import arrangement as ar
from game.core import commands as cmd
from game.core import events as ev
from game.core import scenario as s
from game.core.cast import cast
from game.core.debrief import debrief
from game.core.legal import legal
from game.core.outcome import evening_outcome
from game.core.party import PRESENT
from game.core.session import Session, entry_from_json, entry_to_json, first_difference
from game.core.view import commands_of
from game.core.wire import EVENTS
from tests.core.rich import PEOPLE, play, rich

RICH = rich()
NOTHING: dict[str, Any] = {
    "before": None, "crowd": None, "cools": 0, "word": False, "rings": (), "turn": None, "committees": (),
    "day_after": 0, "par": 30, "beats": 12, "marketer": ar.Marketer(), "meanwhile": (),
}  # fmt: skip
seeds = st.integers(0, 10**6)
ROOT = Path(__file__).parent.parent.parent


@st.composite
def rooms(draw: st.DrawFn) -> s.Scenario:
    """The rich room with some of it taken away."""
    without = draw(st.sets(st.sampled_from(sorted(NOTHING)), max_size=5))
    left = {key: value for key, value in NOTHING.items() if key in without}
    people = PEOPLE if "before" not in without else tuple(replace(guest, looked_up=False) for guest in PEOPLE)
    return rich(people, **left)


def everything_legal_is_offered_and_nothing_else(session: Session) -> None:
    firsts = {run[0] for run in commands_of(session.view())}
    allowed = set(legal(session.scenario, session.party))
    assert firsts <= allowed
    assert allowed - firsts <= {cmd.CutIn(), cmd.AskHint()}  # a hint only a coach offers


@settings(max_examples=25, deadline=None)
@given(rooms(), seeds)
def test_what_is_offered_is_what_is_legal_and_can_be_done(scenario: s.Scenario, seed: int) -> None:
    play(scenario, seed, see=everything_legal_is_offered_and_nothing_else)


@settings(max_examples=25, deadline=None)
@given(rooms(), seeds)
def test_a_journal_is_the_whole_evening(scenario: s.Scenario, seed: int) -> None:
    session = play(scenario, seed)
    entries = tuple(entry_from_json(json.loads(json.dumps(entry_to_json(entry)))) for entry in session.entries)
    assert entries == session.entries
    assert Session.fold(scenario, seed, "en", entries).party == session.party
    assert first_difference(scenario, seed, entries) is None


@settings(max_examples=25, deadline=None)
@given(rooms(), seeds)
def test_an_evening_ends_and_time_only_goes_on(scenario: s.Scenario, seed: int) -> None:
    session = play(scenario, seed, most=2000)
    assert session.over
    beats = [event.beat for entry in session.entries for event in entry.events if isinstance(event, ev.BeatPassed)]
    assert beats == list(range(1, len(beats) + 1))
    assert len(beats) <= scenario.beats
    assert 0 <= evening_outcome(session.scenario, session.party)[0] <= 100
    assert 0 <= debrief(session).outcome <= 100


@settings(max_examples=25, deadline=None)
@given(rooms(), seeds)
def test_a_promise_has_one_end_and_no_more(scenario: s.Scenario, seed: int) -> None:
    session = play(scenario, seed, most=2000)
    events = [event for entry in session.entries for event in entry.events]
    given_ = [(event.guest, event.promise) for event in events if isinstance(event, ev.Promised)]
    ended = [(event.guest, event.promise) for event in events if isinstance(event, (ev.PromiseKept, ev.PromiseBroken))]
    assert sorted(ended) == sorted(given_)
    assert len(set(given_)) == len(given_)
    assert sum(one.promise == "pair" and one.state in ("kept", "late") for one in session.party.given) <= 1


@settings(max_examples=25, deadline=None)
@given(rooms(), seeds)
def test_waiting_lifts_no_trust_and_no_patience(scenario: s.Scenario, seed: int) -> None:
    before = dict(Session.start(scenario, seed).party.guests)

    def see(session: Session) -> None:
        for name, now in session.party.guests.items():
            was = before[name]
            if was.began and was.at in PRESENT and now.at in PRESENT:
                assert now.trust <= was.trust
                assert now.patience <= was.patience
            before[name] = now

    play(scenario, seed, see=see)


@settings(max_examples=25, deadline=None)
@given(rooms(), seeds)
def test_numbers_stay_within_their_limits_and_say_because(scenario: s.Scenario, seed: int) -> None:
    def see(session: Session) -> None:
        party = session.party
        assert -4 <= party.word <= 4
        assert party.left >= 0
        assert all(0 <= meter <= 10 for now in party.guests.values() for meter in now.talk[1:4])
        for event in session.entries[-1].events:
            assert getattr(event, "because", "named elsewhere")
            assert all(because and by for *_, by, because in getattr(event, "drift", ()))

    play(scenario, seed, see=see)


@settings(max_examples=25, deadline=None)
@given(rooms(), seeds)
def test_nobody_is_in_two_places(scenario: s.Scenario, seed: int) -> None:
    def see(session: Session) -> None:
        party = session.party
        talking = [name for name, now in party.guests.items() if now.at == "talking"]
        assert talking == ([party.talking] if party.talking else [])
        assert (party.talking is not None) >= (party.where in ("talk", "called"))
        assert (party.caller is not None) == (party.where == "called")

    play(scenario, seed, see=see)


def test_a_room_by_lot_shows_everything_that_can_happen() -> None:
    entries = [entry for seed in range(60) for entry in play(RICH, seed).entries]
    assert {type(event) for entry in entries for event in entry.events} == set(EVENTS.kinds.values())


def test_the_same_seed_gives_the_same_bytes_whatever_the_hashes() -> None:
    code = "from tests.core.test_room_laws import digest; print(digest())"
    said = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, text=True,
            capture_output=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert said == {f"{digest()}\n"}


def digest() -> str:
    """Some evenings as the bytes of their journals."""
    entries = [entry_to_json(entry) for seed in range(5) for entry in play(RICH, seed).entries]
    return sha256(json.dumps(entries).encode()).hexdigest()


def test_a_room_drawn_again_is_the_same_room() -> None:
    assert [guest.id for guest in cast(rich(), 3).guests] == [guest.id for guest in cast(RICH, 3).guests]
