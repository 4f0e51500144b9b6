"""The `score` command: transcripts of moves in, Skill out, one JSON line for each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TextIO, get_args

from game.core.moves import Mood, UnknownMove
from game.core.score import Skill, Turn, guest_turn, player_turn, skill

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHAPE = 'a turn looks like {"speaker": "player", "move": ["ask_open"]} or {"speaker": "guest", "move": ["neutral"]}'
_BATCH_SHAPE = 'with --batch every line is one transcript, {"turns": [...]}'
_MOODS: dict[str, Mood] = {mood: mood for mood in get_args(Mood)}


class BadTranscript(ValueError):  # noqa: N818  # the sentence the user reads
    """What is wrong with a transcript and the way out."""


def run_score(batch: bool, stdin: TextIO, stdout: TextIO, stderr: TextIO) -> int:  # noqa: FBT001  # the flag itself
    """0, or 2 after one line on `stderr` that names the first bad line. Transcripts before it are printed."""
    number = 0
    turns: list[Turn] = []
    try:
        for number, line in _lines(stdin):  # noqa: B007  # read below, in the message
            if batch:
                print(_result(skill(_transcript(_parsed(line)))), file=stdout)
            else:
                turns.append(_turn(_parsed(line)))
        if not batch:
            print(_result(skill(turns)), file=stdout)
    except UnicodeDecodeError:
        print(f"score: after line {number}: this is not UTF-8 text; save the transcript as UTF-8", file=stderr)
        return 2
    except BadTranscript as wrong:
        print(f"score: line {number}: {wrong}", file=stderr)
        return 2
    return 0


def _lines(stdin: TextIO) -> Iterator[tuple[int, str]]:
    """Numbered from 1; blank lines are passed over."""
    for number, line in enumerate(stdin, start=1):
        if line.strip():
            yield number, line


def _parsed(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as wrong:
        raise BadTranscript(f"this is not JSON ({wrong.msg}, column {wrong.colno}); {_SHAPE}") from None
    except (RecursionError, ValueError):  # a thousand brackets, a number of five thousand digits
        raise BadTranscript(f"this is nested too deep or holds too long a number; {_SHAPE}") from None
    return _object(value)


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadTranscript(f"this is {_named(value)}, not an object; {_SHAPE}")
    return value


def _transcript(record: dict[str, Any]) -> list[Turn]:
    turns = record.get("turns")
    if not isinstance(turns, list):
        missing = "there is no 'turns' here" if turns is None else f"'turns' is {_named(turns)}, not a list"
        raise BadTranscript(f"{missing}; {_BATCH_SHAPE}")
    return [_numbered_turn(number, turn) for number, turn in enumerate(turns, start=1)]


def _numbered_turn(number: int, record: object) -> Turn:
    try:
        return _turn(_object(record))
    except BadTranscript as wrong:
        raise BadTranscript(f"turn {number}: {wrong}") from None


def _turn(record: dict[str, Any]) -> Turn:
    if "turns" in record:
        raise BadTranscript("this is a whole transcript; add --batch to score one on each line")
    speaker = record.get("speaker")
    moves = _moves(record.get("move"))
    if speaker == "guest":
        return guest_turn(_mood(moves))
    if speaker == "player":
        rests = record.get("uses", True)
        if not isinstance(rests, bool):
            raise BadTranscript(f"'uses' is {_named(rests)}; write true, or false where nothing learned carries it")
        try:
            return player_turn(moves, rests=rests)
        except UnknownMove as wrong:
            raise BadTranscript(str(wrong)) from None
    raise BadTranscript(f"'speaker' is {_named(speaker)}, not 'player' or 'guest'; {_SHAPE}")


def _moves(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list) and all(isinstance(move, str) for move in value):
        return value
    raise BadTranscript(f"'move' is {_named(value)}, not a list of names; {_SHAPE}")


def _mood(moves: list[str]) -> Mood | None:
    """A guest's one mood; none at all leaves the last one standing."""
    if not moves:
        return None
    if len(moves) == 1 and moves[0] in _MOODS:
        return _MOODS[moves[0]]
    raise BadTranscript(f"a guest's move is one mood of {', '.join(_MOODS)}, not {json.dumps(moves)[:60]}")


def _named(value: object) -> str:
    return "missing" if value is None else json.dumps(value, ensure_ascii=False)[:40]


def _result(result: Skill) -> str:
    figures = {
        "total": round(result.total, 1),
        "listen": round(result.listen, 1),
        "challenge": round(result.challenge, 1),
        "push": round(result.push, 1),
        "restraint": round(result.restraint, 1),
        "timing": round(result.timing, 1),
        "moves": result.moves,
        "grade": result.grade,
    }
    return json.dumps(figures)
