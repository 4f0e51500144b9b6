"""What the window takes from disk and lays back: evenings to play, evenings left in the middle, settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from random import SystemRandom
from typing import TYPE_CHECKING

from game.content.catalogue import FIRST, about_minutes, heads
from game.content.load import Loaded, load
from game.core.drill import places
from game.core.goal import texts_of
from game.core.practice import next_place
from game.core.setup import WHOLE
from game.resources import scenarios
from game.saves import evening as saved
from game.saves import roads
from game.saves.fault import JournalFault
from game.saves.practice import practised
from game.saves.progress import load_progress
from game.saves.reading import read_journal
from game.saves.settings import save_settings
from game.text.interface import interface
from game.text.table import merged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Literal

    from game.core.level import Level
    from game.core.practice import Place
    from game.core.rehearsal import Rehearsal
    from game.core.scenario import Scenario
    from game.core.setup import Setup
    from game.core.skills import SkillName
    from game.saves.progress import Best
    from game.saves.settings import Settings
    from game.text.table import StringTable


@dataclass(frozen=True, slots=True)
class Offered:
    """One evening to choose, with the `best` skill so far on each level that it was played on, None for ungraded.

    `problem` is the first diagnostic of a scenario that cannot be played, else empty.
    """

    id: str
    title: str
    place: str = ""
    brand: str = ""
    minutes: int = 0
    guests: int = 0
    best: Mapping[Level, int | None] = field(default_factory=dict)
    problem: str = ""
    room: str = ""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An evening left in the middle."""

    id: str
    title: str
    beat: int
    beats: int


@dataclass(frozen=True, slots=True)
class Playing:
    """An open evening, all its words, and its journal."""

    evening: saved.Evening
    words: StringTable


class Shelf:
    """`journal` is a file the next evening is kept in, instead of a free name among the saved ones, or that holds it.

    With a `rehearsal` the next evening begins in the middle of a talk; `tried`, it is not saved either.
    """

    def __init__(self, journal: Path | None = None, rehearsal: Rehearsal | None = None, *, tried: bool = False) -> None:
        self._journal, self._rehearsal, self._tried = journal, rehearsal, tried
        self._left: tuple[Path, Scenario] | None = None

    def languages(self) -> tuple[str, ...]:
        return interface().languages()

    def evenings(self, lang: str) -> tuple[Offered, ...]:
        """Every scenario there is: the first evening, the others from the smallest party on, last the broken ones."""
        best = load_progress()
        folders = sorted(path.parent for path in scenarios().glob("*/scenario.yaml"))
        found = [_offered(folder, lang, best.get(folder.name, {})) for folder in folders]
        return tuple(sorted(found, key=lambda one: (one.id != FIRST, bool(one.problem), one.guests)))

    def read_ahead(self) -> Iterator[None]:
        """Read what the choice of an evening, and of a drill, will ask for: an evening at a time."""
        for path in sorted(scenarios().glob("*/scenario.yaml")):
            loaded(str(path.parent))
            yield

    def first_way(self) -> Literal["first", "next", "again"]:
        """The first evening, until that has been played to its end; then another; then one of those there are."""
        played, there = load_progress(), {path.parent.name for path in scenarios().glob("*/scenario.yaml")}
        return "first" if FIRST not in played else "next" if there - set(played) else "again"

    def played(self) -> bool:
        """Whether any evening has ever been played to its end."""
        return bool(load_progress())

    def goals(self, scenario: str, lang: str) -> tuple[str, ...]:
        """What an evening is for, as its designer says."""
        read = loaded(scenario)
        if read.scenario is None or read.texts is None:
            return ()
        return tuple(read.texts.get(text, lang) for text in texts_of(read.scenario.goals))

    def first(self, lang: str) -> Offered:
        return _offered(scenarios() / FIRST, lang, {})

    def unfinished(self, lang: str) -> Unfinished | None:
        """The evening to go on with; one that no longer fits its scenario is none."""
        path = saved.newest_unfinished()
        if path is None:
            return None
        try:
            old = read_journal(path)
            read = loaded(str(old.header["scenario"]))
            if read.scenario is None or read.texts is None:
                return None
            session = saved.folded(read.scenario, path, old, lang)
        except (OSError, JournalFault):
            return None
        self._left = (path, read.scenario)
        return Unfinished(
            read.scenario.id, read.texts.get("evening.title", lang), session.view().beat, session.scenario.beats
        )

    def drill(self, skill: SkillName) -> Place | None:
        """The talk with which to practise a skill next."""
        return next_place(skill, practised(), places(self._sound(), skill))

    def _sound(self) -> list[Scenario]:
        read = (loaded(str(path.parent)) for path in sorted(scenarios().glob("*/scenario.yaml")))
        return [one.scenario for one in read if one.scenario]

    def begin(self, scenario: str, seed: int | None, lang: str, setup: Setup = WHOLE) -> Playing:
        """Start an evening by id or folder, or go on with the named one. Raises ValueError, or as go_on does."""
        read = loaded(scenario)
        if read.scenario is None or read.texts is None:
            raise ValueError(str(next(one for one in read.diagnostics if one.severity == "error")))
        drawn = SystemRandom().randrange(1, 1_000_000) if seed is None else seed
        if self._rehearsal or self._tried:
            opened = saved.rehearse(read.scenario, self._rehearsal, drawn, lang, setup)
        elif self._journal and self._journal.exists():
            opened = saved.take_up(read.scenario, self._journal, lang)
        else:
            opened = saved.begin(read.scenario, drawn, lang, self._journal, setup)
        self._journal, self._rehearsal, self._tried = None, None, False
        return Playing(opened, merged(read.texts, interface()))

    def go_on(self, lang: str) -> Playing:
        """Take up what unfinished() found. Raises JournalFault, OSError or ValueError."""
        if self._left is None:
            raise ValueError("There is no evening to go on with.")
        path, scenario = self._left
        texts = loaded(scenario.id).texts
        assert texts is not None  # noqa: S101 (unfinished() saw them)
        return Playing(saved.take_up(scenario, path, lang), merged(texts, interface()))

    def branch(self, playing: Playing, n: int) -> Playing:
        """A road of its own from entry `n` of an evening that is open."""
        evening = playing.evening
        return Playing(roads.branch(evening.session, evening.journal.path, n), playing.words)

    def road(self, playing: Playing, path: Path, lang: str) -> Playing:
        """Another road of the evening that is open. Raises JournalFault."""
        return Playing(saved.take_up(playing.evening.session.written, path, lang), playing.words)

    def forget(self) -> None:
        """Read every scenario anew when it is next asked for."""
        _read.cache_clear()

    def keep(self, settings: Settings) -> None:
        """Raises OSError."""
        save_settings(settings)


def loaded(scenario: str) -> Loaded:
    """One of ours by its id, else a folder."""
    inside = scenarios() / scenario
    return _read(inside if inside.is_dir() else Path(scenario))


_read = lru_cache(maxsize=16)(load)


def _offered(folder: Path, lang: str, best: Mapping[Level, Best]) -> Offered:
    read = loaded(str(folder))
    if read.scenario is None or read.texts is None:
        first = next((str(one) for one in read.diagnostics if one.severity == "error"), "")
        return Offered(folder.name, folder.name, problem=first)
    say = read.texts.get
    return Offered(
        folder.name,
        say("evening.title", lang),
        say("evening.place", lang),
        say("evening.brand.name", lang),
        about_minutes(read.scenario),
        heads(read.scenario),
        {level: None if one.skill is None else round(one.skill) for level, one in best.items()},
        room=read.scenario.room,
    )
