"""The command `simulate`: what every way of talking leads to, and whether the evening is fair."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, TextIO

from game.cli_parser import Slip, unknown
from game.cli_scenario import open_scenario
from game.content.diagnostic import shown
from game.core.level import at_level
from game.core.setup import WHOLE
from game.prove.balance import HIGH, LOW, play_all
from game.prove.bots import BOTS
from game.prove.gates import gates
from game.prove.learners import learn
from game.prove.plot import plot

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from game.core.scenario import Scenario
    from game.prove.balance import Spread, Tally
    from game.prove.gates import Gate

SOUND, FAILED = 0, 1


def simulate(args: Namespace, out: TextIO) -> int:
    """0: every gate holds, 1: one fails or the scenario cannot be played; raises Slip."""
    bots = _bots(args.bots)
    if args.plot and not args.plot.parent.is_dir():  # said before the work, not after
        raise Slip(f"cannot write {shown(args.plot)}: there is no such folder")
    opened = open_scenario(args.scenario)
    if opened is None:
        return FAILED
    scenario = at_level(opened.scenario, args.level)
    if args.learners:
        return _learners(scenario, args, out)
    tell = _to_terminal if sys.stderr.isatty() and not args.json else _to_nobody
    tallies = play_all(scenario, bots, args.seeds, opened.words.get, tell)
    tell("")
    judged = gates(tallies) if args.level == WHOLE.level else ()
    if args.plot:
        _draw(args.plot, plot(opened.words.get("evening.title"), args.seeds, tallies))
    if args.json:
        whole = {
            "scenario": opened.scenario.id, "level": args.level, "seeds": args.seeds,
            "bots": {bot: tally.to_json() for bot, tally in tallies.items()},
            "gates": [gate.to_json() for gate in judged],
        }  # fmt: skip
        print(json.dumps(whole, indent=1, ensure_ascii=False), file=out)
    else:
        out.writelines(f"{line}\n" for line in _told(opened.scenario.id, args, tallies, judged))
    return SOUND if all(gate.holds for gate in judged) else FAILED


def _learners(scenario: Scenario, args: Namespace, out: TextIO) -> int:
    """What an evening is worth to those who saw the one before: chance, places, sentences, and who knows it all."""
    learned = learn(scenario, args.seeds)
    if args.json:
        told = {name: round(getattr(learned, name), 2) for name in ("random", "places", "sentences", "teacher")}
        whole = {"scenario": scenario.id, "seeds": args.seeds, "level": args.level, **told,
                 "gate": learned.gate.to_json()}  # fmt: skip
        print(json.dumps(whole, indent=1), file=out)
    else:
        print(f"{scenario.id}, {args.level}: outcome on the next seed, mean of {args.seeds}", file=out)
        print(f"  at random {learned.random:.1f}, by place {learned.places:.1f}, by sentence {learned.sentences:.1f}, "
              f"who showed it {learned.teacher:.1f}", file=out)  # fmt: skip
        out.writelines(f"{line}\n" for line in _gates((learned.gate,)))
    return SOUND if learned.gate.holds else FAILED


def _bots(asked: str | None) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in asked.split(",") if name.strip())) if asked else tuple(BOTS)
    for name in names:
        if name not in BOTS:
            raise Slip(unknown("bot", name, BOTS))
    return names or tuple(BOTS)


def _draw(path: Path, picture: str) -> None:
    try:
        path.write_text(picture, encoding="utf-8")
    except OSError as fault:
        raise Slip(f"cannot write {shown(path)}: {fault.strerror}") from fault


def _to_nobody(_: str) -> None:
    """A pipe gets the result and nothing else."""


def _to_terminal(bot: str) -> None:
    print(f"\r\x1b[K{f'{bot} is playing ...' if bot else ''}", end="", file=sys.stderr, flush=True)


def _told(name: str, args: Namespace, tallies: Mapping[str, Tally], judged: tuple[Gate, ...]) -> Iterator[str]:
    yield f"{name}, {args.level}: {args.seeds} evenings a bot; mean, and p10 to p90"
    yield ""
    yield f"{'':20}{'skill':>16}{'outcome':>18}{'reach':>18}   won / lost an evening, by why they came"
    for bot, tally in tallies.items():
        spreads = f"{_spread(tally.skill):>16}{_spread(tally.outcome):>18}{_spread(tally.reach):>18}"
        yield f"{bot:20}{spreads}   {_reasons(tally)}"
    yield ""
    yield "how their talks end"
    for bot, tally in tallies.items():
        yield f"{bot:20}" + "; ".join(f"{guest} {_most(endings)}" for guest, endings in tally.endings.items())
    yield ""
    if judged:
        yield from _gates(judged)
    elif args.level == WHOLE.level:
        yield "no gates were judged: they compare a bot with the planner (leave --bots out to judge all)"
    else:
        yield f"no gates were judged: an evening is to be fair at {WHOLE.level}; the other levels move what it takes"
    if args.plot:
        yield f"the picture is in {shown(args.plot)}"


def _spread(spread: Spread) -> str:
    return f"{spread.mean:.0f} ({spread.at(LOW):.0f}-{spread.at(HIGH):.0f})"


def _reasons(tally: Tally) -> str:
    return ", ".join(f"{reason} {tally.won[reason]:.1f} / {tally.lost[reason]:.1f}" for reason in tally.won)


def _most(endings: Mapping[str, float]) -> str:
    shown_first = list(endings.items())[:2]
    return ", ".join(f"{name} {share:.0%}" for name, share in shown_first)


def _gates(judged: tuple[Gate, ...]) -> Iterator[str]:
    for gate in judged:
        verdict = "holds" if gate.holds else "FAILS"
        yield f"{verdict}  {gate.bot:20}{gate.value:6.1f}  {gate.rule} ({gate.limit:.1f})"
        if not gate.holds:
            yield f"       {gate.means};"
            yield f"       {gate.mend}."
