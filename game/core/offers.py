"""What can be done now besides playing a card, each with its price and the words for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core import commands as cmd
from game.core import view as v
from game.core.legal import PRICES, legal, price_of_approach, price_of_tending
from game.core.party import PHONE, talk_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.core.party import Party
    from game.core.scenario import Scenario

TALKED = (cmd.Say, cmd.CutIn, cmd.AskHint)  # what is offered as a card, and what only a coach offers
PLAIN: dict[type[cmd.Command], str] = {
    cmd.StepAway: "step_away", cmd.LookAround: "look_around", cmd.Stop: "stop", cmd.Wait: "wait", cmd.Leave: "leave",
    cmd.Glance: "glance",
}  # fmt: skip


def offers(scenario: Scenario, party: Party) -> tuple[v.Offer, ...]:
    """Everything legal but the cards."""
    if not party.guests:
        return ()
    commands = [command for command in legal(scenario, party) if not isinstance(command, TALKED)]
    return tuple(offer for command in commands for offer in _offer(scenario, party, command))


def about(text: str, guest: str) -> v.Words:
    """Words that may name the guest: `{guest}` in the text is the guest's name."""
    return v.Words(text, (("guest", f"{guest}.name"),) if guest else ())


def _offer(scenario: Scenario, party: Party, command: cmd.Command) -> Iterator[v.Offer]:
    match command:
        case cmd.Approach(guest):
            words = "ui.ring_up" if party.guests[guest].on_line else "ui.approach"
            yield v.Offer("approach", (command,), price_of_approach(party, guest), about(words, guest), guest)
        case cmd.Reply(how):
            yield _answer(party, how)
        case cmd.Hear():
            yield v.Offer("hear", (command,), PRICES["hear"], v.Words("ui.hear_on"))
        case cmd.KeepSilent():
            words = "ui.wait_out" if _pauses(scenario, party) else "ui.silence"
            yield v.Offer("keep_silent", (command,), PRICES["keep_silent"], v.Words(words))
        case cmd.Leave() if party.where == "after":
            yield v.Offer("done", (command,), 0, v.Words("ui.done"))
        case _ if name := PLAIN.get(type(command)):
            yield v.Offer(name, (command,), PRICES[name], v.Words(f"ui.{name}"))
        case _:
            yield from _working(scenario, party, command)


def _pauses(scenario: Scenario, party: Party) -> bool:
    guest = party.talking or ""
    return talk_of(scenario, guest).spots[party.guests[guest].talk[0]].pauses


def _answer(party: Party, how: cmd.Answer) -> v.Offer:
    if party.caller == PHONE:
        name = "take_call" if how == "excuse" else "let_ring"
        return v.Offer(name, (cmd.Reply(how),), PRICES[name], about(f"ui.{name}", party.talking or ""))
    put = (("guest", f"{party.caller}.name"), ("other", f"{party.talking}.name"))
    return v.Offer(how, (cmd.Reply(how),), PRICES[how], v.Words(f"ui.{how}", put))


def _working(  # noqa: C901 - one case a command
    scenario: Scenario, party: Party, command: cmd.Command
) -> Iterator[v.Offer]:
    match command:
        case cmd.Prepare(name) if scenario.before:
            costs = scenario.before.measure(name).costs
            yield v.Offer("prepare", (command,), costs, v.Words(f"evening.before.{name}"))
        case cmd.OpenDoor():
            yield v.Offer("open_door", (command,), 0, v.Words("ui.open_door"))
        case cmd.LookUp(guest):
            costs = scenario.before.homework or 0 if scenario.before and party.where == "before" else PRICES["look_up"]
            yield v.Offer("look_up", (command,), costs, about("ui.look_up", guest), guest)
        case cmd.Hang(name):
            poster = scenario.poster(name)
            words = v.Words("ui.brief" if poster.carried else "ui.hang", _poster(name))
            yield v.Offer("hang", (command,), poster.costs, words)
        case cmd.TakeDown(name):
            words = v.Words("ui.call_off" if scenario.poster(name).carried else "ui.take_down", _poster(name))
            yield v.Offer("take_down", (command,), PRICES["take_down"], words)
        case cmd.Tend(guest):
            yield v.Offer("tend", (command,), price_of_tending(scenario, party, guest), about("ui.tend", guest), guest)
        case cmd.Keep(guest, name):
            put = (("guest", f"{guest}.name"), ("promise", f"evening.promises.{name}"))
            yield v.Offer("keep", (command,), scenario.promise(name).costs, v.Words("ui.keep", put), guest)
        case cmd.Introduce(guest, other):
            put = (("guest", f"{guest}.name"), ("other", f"{other}.name"))
            yield v.Offer("introduce_two", (command,), PRICES["introduce_two"], v.Words("ui.introduce_two", put), guest)
        case cmd.AskLeave(guest):
            yield v.Offer("ask_leave", (command,), PRICES["ask_leave"], about("ui.ask_leave", guest), guest)
        case cmd.RingUp(guest):
            yield v.Offer("ring_up", (command,), PRICES["ring_up"], about("ui.ring_up", guest), guest)
        case _:
            return


def _poster(name: str) -> tuple[tuple[str, str], ...]:
    return (("poster", f"evening.posters.{name}.name"), ("marketer", "evening.marketer"))
