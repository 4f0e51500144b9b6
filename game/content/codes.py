"""Every diagnostic there is: its stable code, its weight, what it says, why it matters, a bad and a good line."""
# ruff: noqa: E501  # a table reads best with a row a line

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of diagnostic."""

    code: str
    name: str
    severity: Literal["error", "warning", "note"]
    what: str
    why: str
    bad: str
    good: str


_TABLE = (
    # --- the file -----------------------------------------------------------------------------------------------------
    Code("MG001", "cannot read", "error", "The file is missing, is no plain file, or may not be read.",
         "Nothing can be checked that cannot be read.", "a folder without scenario.yaml", "scenarios/tea/scenario.yaml"),
    Code("MG002", "file too large", "error", "The file is larger than 1 MB.",
         "No evening needs that much; a file of that size is a mistake or an attack.", "a film named scenario.yaml", "guests in guests/*.yaml"),
    Code("MG003", "not UTF-8", "error", "The bytes are not UTF-8 text.",
         "Other encodings turn æ, ø and å into something else on another machine.", "saved as UTF-16 or Latin-1", "saved as UTF-8"),
    Code("MG004", "forbidden character", "error", "A character that cannot be shown, such as NUL.",
         "Usually a damaged file.", 'title: "T\\0ea"', 'title: "Tea"'),
    Code("MG005", "tab in indentation", "error", "A line begins with a tab.",
         "YAML counts spaces; a tab has no agreed width.", "<tab>name: Maria", "  name: Maria"),
    Code("MG006", "nested too deep", "error", "Lists and mappings stand in each other more than 40 deep.",
         "Nothing in the format goes deeper than ten; deep nesting has brought programs down.", "[[[[[[...]]]]]]", "[a, b]"),
    Code("MG007", "alias, anchor or tag", "error", "An anchor (&a), an alias (*a) or a tag (!x).",
         "A few aliases can stand for gigabytes, and a reader of the file has to jump about.", "says: *hello", 'says: ["Hello."]'),
    Code("MG008", "not YAML", "error", "The text cannot be read as YAML.",
         "Often a missing quote or bracket, or a colon in a sentence without quotes.", 'title: "Tea', 'title: "Tea"'),
    Code("MG009", "empty file", "error", "There is nothing in the file.",
         "Perhaps it was not saved.", "# only a remark", "format: 1"),
    Code("MG010", "two documents", "error", "The file holds more than one YAML document.",
         "Only the first would be read, and nobody would notice.", "---", "one document a file"),
    Code("MG011", "duplicate key", "error", "The same key twice in one mapping.",
         "One of the two would silently win.", "{trust: 4, trust: 5}", "{trust: 4}"),
    # --- names that lead nowhere --------------------------------------------------------------------------------------
    Code("MG012", "unknown node", "error", "A name of a node that the guest does not have.",
         "The talk would end in the middle of a sentence.", "goto: quee", "goto: queue"),
    Code("MG013", "unknown fact", "error", "A name of a fact that the guest does not have.",
         "What cannot be known can never be used.", "uses: quee", "uses: queue"),
    Code("MG014", "unknown guest", "error", "A name of a guest who is not in this evening.",
         "Nobody would come.", "after: jonsa", "after: jonas"),
    Code("MG015", "unknown move", "error", "A name of a move that the game does not have.",
         "The guest would not know how to take it.", "moves: [open_questoin]", "moves: [open_question]"),
    Code("MG016", "unknown outcome", "error", "A name of an outcome that the guest does not have.",
         "The talk would end without an end.", "end: agred", "end: agreed"),
    Code("MG017", "unknown speaker", "error", "Something is said by neither a guest nor a voice.",
         "The player could not tell who is talking.", "by: tresurer", "by: treasurer"),
    # --- shape --------------------------------------------------------------------------------------------------------
    Code("MG020", "unknown key", "error", "A key that has no meaning here.",
         "What is misspelt would silently be left out.", "mangner: {direct: 3}", "manner: {direct: 3}"),
    Code("MG021", "missing key", "error", "A key that must be there is not.",
         "The evening cannot be played without it.", "a guest without `name`", "name: Maria"),
    Code("MG022", "wrong type", "error", "A list, mapping, number or text stands where another is expected.",
         "It cannot be read as meant.", "trust: much", "trust: 4"),
    Code("MG023", "out of range", "error", "A number is smaller or larger than it may be.",
         "Meters go from 0 to 10, effects from -3 to +3; beyond that nothing is felt.", "trust: 11", "trust: 10"),
    Code("MG024", "unknown value", "error", "A word that is not one of those that can stand here.",
         "It would mean nothing.", "reason: custommer", "reason: customer"),
    Code("MG025", "text too long", "error", "A text is longer than what can be read in one breath, or fits its place.",
         "Cards, bubbles and notes have room for a sentence.", "an option of 120 characters", "an option of 90"),
    Code("MG026", "empty", "error", "There is nothing where something is expected.",
         "An empty sentence is a silent mistake.", "name:", "name: Maria"),
    Code("MG027", "bad id", "error", "An id that is no id: small letters, digits and _, beginning with a letter, no yes/no/true/null.",
         "Ids are parts of text ids and of file names; other programs read `no` as false.", "id: no", "id: not_now"),
    Code("MG028", "duplicate id", "error", "Two options of a node have the same id.",
         "Their texts and translations could not be told apart.", "id: ask (twice)", "id: ask, id: ask_again"),
    Code("MG029", "too few or too many", "error", "A list or mapping has fewer or more items than it may have.",
         "Two to four options are a choice; one is none, and five are a menu.", "a node with one option", "a node with three options"),
    Code("MG030", "missing why", "error", "An option without `why` (a note while `draft: true`).",
         "The why is what the trainee takes home.", "an option without `why`", 'why: "An open question about her own experience."'),
    Code("MG031", "unknown format", "error", "`format` is not 1.",
         "A file of a later format would be misread.", "format: 2", "format: 1"),
    Code("MG032", "one of these", "error", "Of several keys exactly one must be there.",
         "An option has one stance; a part is said or done.", "{listen: ..., push: ...}", "{listen: ...}"),
    Code("MG033", "id and folder differ", "warning", "The `id` is not the name of the folder.",
         "Commands find a scenario by its folder.", "id: tea in scenarios/coffee", "id: coffee in scenarios/coffee"),
    Code("MG034", "guest not listed", "warning", "A file in guests/ belongs to no guest of the list.",
         "Somebody was written and never comes.", "guests/maria.yaml, guests: [jonas]", "guests: [jonas, maria]"),
    # --- the talk -----------------------------------------------------------------------------------------------------
    Code("MG040", "no way out", "error", "Nothing that can be done in a node leads out of it.",
         "The player would be stuck with one guest until her patience is gone.", "every option: goto: stay", "one option: goto: close"),
    Code("MG041", "nothing reveals it", "error", "A fact is used but no part, homework or hearsay makes it known.",
         "What rests on it stays face down for ever. (Only a warning while nothing uses the fact.)",
         "uses: queue", "a part with reveals: queue"),
    Code("MG042", "never reached", "warning", "No goto leads to this node from the start.",
         "Somebody wrote it for nobody, or a goto is missing.", "a node without a goto to it", "goto: that node"),
    Code("MG043", "they wait for each other", "error", "Guests arrive after each other in a circle.",
         "None of them would ever come.", "jonas after maria, maria after jonas", "jonas at beat 10"),
    Code("MG044", "last landing has a condition", "error", "The last of several ways in is taken only under a condition.",
         "In all other states nothing would happen.", "the last of `lands` has `when`", "the last of `lands` without `when`"),
    Code("MG045", "goto and end", "error", "Both a node to go to and an outcome to end with.",
         "Only one of them can happen.", "goto: close, end: later", "goto: close"),
    Code("MG046", "goes nowhere", "error", "Neither a node to go to nor an outcome to end with.",
         "`goto: stay` says that the node goes on; saying nothing is usually a slip.", "an option without goto", "goto: stay"),
    Code("MG047", "fewer than three clues", "warning", "Fewer than three lines hint at what the guest is really about.",
         "A motive is only fair if an attentive player could have guessed it.", "no `hints`", "three lines with `hints: ears`"),
    Code("MG048", "nobody ends here", "warning", "An outcome that no end leads to.",
         "It was written for nobody, or an `end` is missing.", "an outcome no option ends in", "end: that outcome"),
    Code("MG049", "two texts, one id", "error", "Two texts would have the same text id.",
         "A translation could not tell them apart.", "a node `outcome` with an option `later`", "a node `close`"),
    Code("MG050", "never taken", "error", "A way in that stands behind one without a condition.",
         "The first that holds is taken, so this never is.", "a landing after one without `when`", "the one without `when` last"),
    Code("MG051", "may offer nothing", "warning", "Every option of a node is offered only at times, and none is `else: true`.",
         "Where none fits, the player has no card.", "all options with `when` or `uses`", "one option with else: true"),
    Code("MG052", "can never hold", "error", "A condition or range that holds for no state.",
         "What hangs on it never happens.", "{from: 6, below: 4}", "{from: 4, below: 6}"),
    Code("MG053", "after the end", "error", "Something is to happen when the evening is over.",
         "It never would.", "beats: 100, turn at beat 120", "turn at beat 50"),
    Code("MG054", "large talk", "warning", "A talk has more nodes or facts than can be proved in reasonable time.",
         "What cannot be proved can only be sampled.", "50 nodes", "40 nodes"),
    Code("MG055", "more than four cards", "error", "More than four options of a node are offered in every state.",
         "Four sentences are what one can weigh against each other.", "five options without a condition", "four"),
    Code("MG056", "no such part", "error", "A card answers a part that its node does not have.",
         "It would wait for it until the guest has finished, for nothing.", "after: 4, with three parts", "after: 3"),
    Code("MG057", "cannot be drawn", "error", "A word under `look:` that the picture does not know.",
         "The guest could not be drawn.", "hair: mohican", "hair: quiff"),
    # --- translations -------------------------------------------------------------------------------------------------
    Code("MG060", "no such text", "warning", "A translation of a text id that the scenario does not have.",
         "The text was renamed or taken away; nobody will see this.", "maria.helo.how: Hei", "maria.hello.how: Hei"),
    Code("MG061", "not translated", "warning", "Texts that a language lacks (a note while `draft: true`).",
         "The player reads English in the middle of her own language.", "39 of 40 texts", "40 of 40 texts"),
    Code("MG062", "placeholders differ", "error", "A translation has other {placeholders} than the English text.",
         "A name would be missing, or braces would be read aloud.", "Hei {gjest}", "Hei {guest}"),
    # --- plays --------------------------------------------------------------------------------------------------------
    Code("MG070", "no such play", "error", "A file in plays/ cannot be read as a play: a list of steps and what is true at its end.",
         "A play that cannot be walked proves nothing.", "steps: [dance]", "steps: [go maria, say how]"),
    Code("MG071", "step cannot be taken", "error", "A play asks for something that cannot be done where it stands.",
         "The talk was changed and the play was not, or the road it shows is closed.", "say offer, at a node without `offer`", "say how"),
    Code("MG072", "play ends elsewhere", "error", "A talk of a play does not end in the outcome that is written.",
         "What the play shows is no longer true.", "ends: {maria: agreed}, and she left", "ends: {maria: left}"),
    Code("MG073", "play out of range", "error", "Skill or outcome at the end of a play is not in the range that is written.",
         "A road that was meant to be good has become poor, or the reverse.", "skill: {from: 60} for a pitch", "skill: {below: 40}"),
    # --- craft: the right card can be told from the others without reading the talk -----------------------------------
    Code("MG080", "longest is best", "warning", "Over ten or more decisions the longest option is the best one in more than 45 %.",
         "Whoever takes the longest sentence wins without reading it; in most soft-skill tests it is so.",
         "a careful best option between two curt ones", "three options of about one length"),
    Code("MG081", "length gives it away", "warning", "The best options are in the middle shorter than 0.80 or longer than 1.25 times the others.",
         "Length is seen before a word is read.", "best 80 characters, others 50", "best 62, others 65"),
    Code("MG082", "question mark gives it away", "warning", "The best option ends in a question mark far more often than the others do.",
         "Asking is a habit anybody can fake; which question to ask is what is learnt.", "one question and two statements, every time",
         "two questions, one of them about yourself"),
    Code("MG083", "absolutes give it away", "warning", "Words such as always, never, everybody stand in the wrong options only.",
         "Old hands at tests strike them out unread.", "You must never wait with that!", "an always that is true, in a best option"),
    Code("MG084", "brand gives it away", "warning", "The brand's name stands in the wrong options only.",
         "Then whoever avoids the name wins. There are moments to say it.", "every pitch names the brand, nothing else does",
         "a best option that answers who you are"),
    Code("MG085", "praise gives it away", "warning", "Words of praise stand in the best options only.",
         "Kindness is not the skill that is trained.", "What a great thought! Tell me more?", "flattery that leads nowhere"),
    Code("MG086", "echo gives it away", "warning", "The guest's own words stand in the best options only.",
         "A card that matches the line above it can be picked by its looks.", "one option says `queue` after she did",
         "the pitch says `queue` too"),
    Code("MG087", "we and you give it away", "warning", "Options about `you` are the best ones, and those about `we` are not.",
         "Pronouns can be counted without understanding anything.", "We deliver ...; How do you ...?", "We were late. I'm sorry."),
    Code("MG088", "one stance is always best", "warning", "The same stance is the best in more than 70 % of the decisions.",
         "The icon on the card would be all one needs.", "listen, listen, listen", "listen, then challenge on what was heard"),
)  # fmt: skip

CODES: Mapping[str, Code] = MappingProxyType({code.code: code for code in _TABLE})
