"""A picture of a simulation: for each bot where its outcomes lie, as one self-contained SVG."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from game.prove.balance import HIGH, LOW
from game.prove.gates import ENOUGH, LISTENER, MEASURE, TRICK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.prove.balance import Spread, Tally

LEFT, RIGHT, TOP, ROW, WIDTH = 150, 60, 74, 34, 640  # the plot's margins, a bot's row, and how wide 0..100 is
INK, FAINT, BAR, DOT, MARK = "#2b2622", "#8d8377", "#d9c9b2", "#7a8f86", "#b4532f"
MOST_DOTS = 400
STYLE = (
    "text{font:14px Georgia,serif;fill:#2b2622}.s{font-size:12px;fill:#6f665c}.n{text-anchor:end}.m{text-anchor:middle}"
)


def plot(title: str, seeds: int, tallies: Mapping[str, Tally]) -> str:
    """The SVG as text: a dot an evening, a bar from p10 to p90, a line at the mean; dashed where the gates lie."""
    order = sorted(tallies, key=lambda bot: -tallies[bot].outcome.mean)
    height = TOP + ROW * len(order) + 46
    width = LEFT + WIDTH + RIGHT
    best = tallies[MEASURE].outcome.mean if MEASURE in tallies else None
    rows = "".join(_row(bot, tallies[bot].outcome, TOP + ROW * n + ROW // 2) for n, bot in enumerate(order))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">'
        f"<title>{escape(title)}: outcome by way of playing</title><style>{STYLE}</style>"
        f'<rect width="{width}" height="{height}" fill="#faf6ef"/>'
        f'<text x="20" y="28" style="font-size:18px">{escape(title)}</text>'
        f'<text x="20" y="48" class="s">Outcome of {seeds} evenings each: a dot an evening, the bar from p10 to p90, '
        "the line at the mean. Simulated, and the game's own measure.</text>"
        f"{''.join(_scale(height))}{''.join(_limits(best, height))}{rows}</svg>\n"
    )


def _x(outcome: float) -> str:
    return f"{LEFT + WIDTH * outcome / 100:.1f}"


def _scale(height: int) -> Iterator[str]:
    for tick in range(0, 101, 20):
        yield f'<path d="M{_x(tick)} {TOP - 6}V{height - 40}" stroke="#e6dccd"/>'
        yield f'<text x="{_x(tick)}" y="{height - 22}" class="s m">{tick}</text>'


def _limits(best: float | None, height: int) -> Iterator[str]:
    if best is None:
        return
    for share, side, whose in ((TRICK, "n", "tricks at most here"), (ENOUGH, "", f"{LISTENER} at least here")):
        at = _x(share * best)
        yield f'<path d="M{at} {TOP - 6}V{height - 40}" stroke="{MARK}" stroke-dasharray="4 4"/>'
        yield f'<text x="{at}" y="{TOP - 12}" class="s {side}">{whose}</text>'


def _row(bot: str, outcome: Spread, y: int) -> str:
    low, high, mean = _x(outcome.at(LOW)), _x(outcome.at(HIGH)), _x(outcome.mean)
    step = max(1, len(outcome.of) // MOST_DOTS)
    dots = "".join(
        f'<circle cx="{_x(value)}" cy="{y + (n * 7 % 15) - 7}" r="2"/>' for n, value in enumerate(outcome.of[::step])
    )
    return (
        f'<text x="{LEFT - 14}" y="{y + 5}" class="n">{escape(bot)}</text>'
        f'<path d="M{low} {y}H{high}" stroke="{BAR}" stroke-width="16" stroke-linecap="round"/>'
        f'<g fill="{DOT}" fill-opacity=".45">{dots}</g>'
        f'<path d="M{mean} {y - 11}V{y + 11}" stroke="{INK}" stroke-width="2.5"/>'
        f'<text x="{LEFT + WIDTH + RIGHT - 12}" y="{y + 5}" class="n">{outcome.mean:.0f}</text>'
    )
