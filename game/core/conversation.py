"""The talk commands as events: what the kernel's step changed, each change with its cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import events as ev
from game.core.aftermath import after_parting
from game.core.moves import MOVES
from game.core.node import METERS, PHASES
from game.core.party import NEVER, fact_mask
from game.core.reaction import INTERRUPTED, SILENT, UNANSWERED, mood_of
from game.core.talk import CUT, HEAR, SILENCE, advance, always, begin, clamp, ended, in_phase, step, strike

if TYPE_CHECKING:
    from game.core.compiled import Play
    from game.core.node import Effect, Meter
    from game.core.record import Record
    from game.core.talk import Meters3, Struck, TalkState

TURNED_HEADS = {"pitch": 6, "features": 3, "discount": 8, "giveaway": 12, "urgency": 5, "early_close": 4, "poster": 20}


def open_talk(record: Record, guest: str) -> None:
    """The first word, or the talk goes on where it was left."""
    now = record.now(guest)
    record.happen(ev.Approached(guest, resumed=now.began))
    record.expect_followers(guest)
    if not now.began:
        talk = record.talk(guest)
        state = begin(talk, now.talk[1:4], fact_mask(record.guest(guest), now.known))
        if state[5]:
            record.happen(ev.PhaseMoved(guest, "phase.begun", PHASES[state[5]], "phase.begun"))
        _arrive_at(record, guest, state, entered=True)


def hear(record: Record, guest: str) -> None:
    _arrive_at(record, guest, _step(record, guest, HEAR), spoke=True)


def cut_in(record: Record, guest: str) -> None:
    before = record.now(guest).talk
    spot = record.talk(guest).spots[before[0]]
    after = _step(record, guest, CUT)
    node = record.talk(guest).nodes[spot.node].node.id
    record.happen(ev.CutInMade(guest, node, spot.parts - spot.part))
    _react(record, guest, after[4], after[7], INTERRUPTED.because)
    _move_meters(record, guest, after[1:4], dict.fromkeys(METERS, INTERRUPTED.because))
    _arrive_at(record, guest, after)


def keep_silent(record: Record, guest: str) -> None:
    talk, before = record.talk(guest), record.now(guest).talk
    spot = talk.spots[before[0]]
    place = talk.nodes[spot.node]
    record.happen(ev.SilenceKept(guest, place.node.id, held=spot.pauses))
    after = _step(record, guest, SILENCE)
    if spot.pauses:
        _arrive_at(record, guest, after, spoke=True)
        return
    because = f"{record.guest(guest).words}.{place.node.id}.silence" if place.silence else SILENT.because
    _react(record, guest, after[4], after[7], because)
    _move_meters(record, guest, after[1:4], dict.fromkeys(METERS, because))
    reply = place.silence.source.reply if place.silence else UNANSWERED
    if reply:
        record.happen(ev.Replied(guest, reply))
    entered = place.silence is not None and place.silence.goto is not None
    _arrive_at(record, guest, after, entered=entered, because=because)


def say(record: Record, guest: str, choice: int) -> None:
    talk, before = record.talk(guest), record.now(guest).talk
    play = talk.nodes[talk.spots[before[0]].node].plays[choice]
    option, name = play.option, play.option.text
    record.happen(ev.Said(guest, name, option.stance, option.moves, option.uses is not None))
    struck = strike(before, play)
    _react(record, guest, struck.lean, struck.heard, struck.because)
    _move_meters(record, guest, struck.meters, _causes(play, struck, before, name))
    if struck.land.advance is not None:
        _advance(record, guest, struck, name)
    if struck.land.source.reply:
        record.happen(ev.Replied(guest, struck.land.source.reply))
    if option.promises and mood_of(struck.lean) != "away":  # whoever turns away has not taken it
        _promise(record, guest, option.promises)
    heads = sum(TURNED_HEADS.get(move, 0) for move in option.moves if MOVES[move].stance == "push")
    if heads:
        record.happen(ev.Reached(heads, record.party.reach + heads, name))
    after, _ = step(talk, before, choice)
    _arrive_at(record, guest, after, entered=struck.land.goto is not None, because=name)


def _promise(record: Record, guest: str, name: str) -> None:
    """Given once to each guest; the day after has no beat."""
    if any((given.guest, given.promise) == (guest, name) for given in record.party.given):
        return
    due = record.scenario.promise(name).due
    record.happen(ev.Promised(guest, name, NEVER if due is None else record.party.beat + due))


def part_if_done(record: Record, guest: str) -> None:
    """The party moved a meter of the guest one is with: an exit that is always open may stand open now."""
    exit_ = always(record.talk(guest), record.now(guest).talk)
    if exit_ is not None:
        _part(record, guest, record.talk(guest).outcomes[exit_], "always")


def _part(record: Record, guest: str, outcome: str, because: str) -> None:
    record.happen(ev.Parted(guest, outcome, because))
    after_parting(record, guest)


def shift(record: Record, guest: str, meter: Meter, by: int, because: str) -> None:
    """The party moves a meter."""
    before = record.now(guest).talk[1 + METERS.index(meter)]
    to = clamp(before + by)
    if to != before:
        record.happen(ev.MeterMoved(guest, meter, to - before, to, because))


def _step(record: Record, guest: str, choice: int) -> TalkState:
    after, _ = step(record.talk(guest), record.now(guest).talk, choice)
    return after


def _react(record: Record, guest: str, lean: int, heard: int, because: str) -> None:
    record.happen(ev.Reacted(guest, mood_of(lean), lean, heard, because))


def _causes(play: Play, struck: Struck, before: TalkState, name: str) -> dict[str, str]:
    """For each meter what moved it: the option where it says so, a risk out of phase, else the cell of the table."""
    effect: Effect = struck.land.effect
    causes: dict[str, str] = {meter: name if getattr(effect, meter) is not None else struck.because for meter in METERS}
    written = effect.risk if effect.risk is not None else struck.meters[1] - before[2]
    if in_phase(-1, before[5], play.phase) != -1 and written != 0:
        causes["risk"] = "phase.out_of_turn"
    return causes


def _move_meters(record: Record, guest: str, to: Meters3, because: dict[str, str]) -> None:
    for place, meter in enumerate(METERS, start=1):
        by = to[place - 1] - record.now(guest).talk[place]
        if by:
            record.happen(ev.MeterMoved(guest, meter, by, to[place - 1], because[meter]))


def _advance(record: Record, guest: str, struck: Struck, name: str) -> None:
    trigger = struck.land.advance
    if trigger is None:
        return
    meters, phase, row = advance(record.talk(guest), struck.meters, record.now(guest).talk[5], trigger)
    record.happen(ev.PhaseMoved(guest, row.because, PHASES[phase], name))
    _move_meters(record, guest, meters, dict.fromkeys(METERS, row.because))


def _arrive_at(
    record: Record, guest: str, state: TalkState, *, entered: bool = False, spoke: bool = False, because: str = "always"
) -> None:
    """The talk stands at a new state: `entered` another node, or the guest `spoke` on; or it came to its end."""
    talk = record.talk(guest)
    outcome = ended(talk, state)
    if outcome is not None:
        exit_ = always(talk, (0, *state[1:6], record.now(guest).talk[6], *state[7:]))
        caused = "always" if exit_ is not None and talk.outcomes[exit_] == outcome else because
        _part(record, guest, outcome, caused)
        return
    spot = talk.spots[state[0]]
    node = talk.nodes[spot.node].node
    if entered:
        record.happen(ev.NodeEntered(guest, node.id, spot.again))
    heard = len(record.now(guest).parts)
    parts = node.again if spot.again else node.says
    if entered or spoke:
        for part in parts[heard : spot.part]:
            record.happen(ev.PartSaid(guest, part.text, part.does))
            if part.reveals:
                record.learn(guest, part.reveals, part.text)
    record.happen(ev.Stood(guest, node.id, spot.again, spot.part, spot.cut, spot.silent, state[6], state[8]))
