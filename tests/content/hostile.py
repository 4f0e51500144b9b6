"""Files that are broken, ill-meant or only enormous, each with the code that reading it ends with."""

from __future__ import annotations

MANY = 200_000
LARGE = 900_000  # just inside the size limit


def lines(form: bytes, count: int) -> bytes:
    """The form with every number from 0 on."""
    return b"".join(form.replace(b"%", str(number).encode()) for number in range(count))


def _nodes(node: bytes, count: int) -> bytes:
    return b"nodes: {" + lines(b"n%: {" + node + b"}, ", count) + b"}"


def _guests(node: bytes, count: int) -> bytes:
    return b"guests:\n" + b"".join(b"  g%d: {%s}\n" % (number, _nodes(node, count)) for number in range(25))


_DEEP = {
    "brackets": (b"[" * MANY, "MG006"),
    "braces": (b"{" * MANY, "MG006"),
    "braces with keys": (b"{a: " * MANY, "MG006"),
    "brackets and braces": (b"[{" * MANY, "MG006"),
    "dashes": (b"- " * MANY, "MG006"),
    "question marks": (b"? " * MANY, "MG006"),
    "brackets under a key": (b"format: 1\ntitle: " + b"[" * MANY, "MG006"),
    "steps of indentation": (b"".join(b" " * depth + b"a:\n" for depth in range(1200)), "MG006"),
    "steps of a list": (b"".join(b" " * depth + b"- \n" for depth in range(1200)), "MG006"),
    "deep again and again": (b"a:\n" + (b"- " + b"[" * 30 + b"]" * 30 + b"\n") * 10_000, "MG002"),
}
_WIDE = {
    "many keys": (lines(b"k%: 1\n", 60_000), "MG002"),
    "many keys and carriage returns": (lines(b"k%: 1\r\n", 60_000), "MG002"),
    "many quoted keys": (lines(b'"k%": 1\n', 60_000), "MG002"),
    "many keys in a line": (b"{" + lines(b"k%: 1, ", 60_000) + b"}", "MG002"),
    "many items": (b"a:\n" + b"- x\n" * MANY, "MG002"),
    "many items in a line": (b"a: [" + b"x," * 400_000 + b"]", "MG002"),
    "many empty mappings": (b"a: [" + b"{}," * 290_000 + b"]", "MG002"),
    "many small mappings": (b"- a: 1\n  b: 2\n" * 60_000, "MG002"),
    "many lists": (lines(b"k%: [" + b"x, " * 400 + b"]\n", 490), "MG002"),
    "many unknown names": (b"claims:\n" + lines(b"- {guest: g%, only: x%}\n", 8_000), "MG002"),
    "many nodes": (b"guests: {g: {" + _nodes(b"options: [{goto: m}]", 4_900) + b"}}", "MG002"),
    "many guests": (b"guests:\n" + lines(b"  g%: {name: x, nodes: {}}\n", 25_000), "MG002"),
    "many listed guests": (b"guests: [" + lines(b"g%,", 100_000) + b"]", "MG002"),
    "many facts": (b"guests:\n  g:\n    facts:\n" + lines(b"      f%: x\n", 19_000), "MG002"),
    "nodes in many guests": (_guests(b"options: [{goto: m}, {goto: k}]", 160), "MG002"),
    "faults in many guests": (_guests(b"options: [{listen: a}]", 60), "MG021"),
    "landings in many options": (
        b"guests: {g: {" + _nodes(b"options: [" + b"{lands: [{goto: zzzz}, {goto: yyyy}]}, " * 12 + b"]", 190) + b"}}",
        "MG012",
    ),
    "long unknown keys": (lines(b"guests" * 160 + b"%: 1\n", 490), "MG020"),
}  # fmt: skip
_REPEATED = {
    "one key many times": (b"format: 1\n" * 90_000, "MG011"),
    "one key ten thousand times": (b"format: 1\n" * 10_000, "MG011"),
    "no key many times": (b": " * 290_000, "MG008"),
    "an empty key many times": (b"?\n" * 400_000, "MG011"),
    "duplicates in many mappings": (lines(b"k%: {a: 1, a: 2}\n", 40_000), "MG011"),
    "lists as keys": (b"? [a]\n: b\n" * 90_000, "MG008"),
    "mappings as keys": (lines(b"{a: %}: b\n", 50_000), "MG008"),
    "many documents": (b"---\n" * MANY, "MG010"),
    "many documents with ends": (b"a\n...\n" * 100_000, "MG008"),
    "many directives": (b"%TAG ! x\n" * 90_000, "MG008"),
    "closed brackets": (b"]" * MANY, "MG008"),
}
_MARKS = {
    "an alias bomb": (
        b"a: &a [x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (c + 1, c + 1, c, c) for c in range(97, 120)), "MG007",
    ),
    "an alias of itself": (b"a: &a [*a]\n", "MG007"),
    "a merge key": (b"a: &a {b: c}\nd:\n  <<: *a\n", "MG007"),
    "a Python object": (b"a: !!python/object/apply:os.system ['true']\n", "MG007"),
    "many anchors": (lines(b"- &a% x\n", 60_000), "MG007"),
    "one anchor many times": (b"- &a x\n" * 100_000, "MG007"),
    "many tags": (b"- !x y\n" * 100_000, "MG007"),
    "many aliases": (b"[" + b"*a," * MANY + b"]", "MG007"),
    "many keys with an alias": (lines(b"k%: *a\n", 60_000), "MG007"),
    "stars": (b"*" * LARGE, "MG008"),
    "exclamation marks": (b"!" * LARGE, "MG007"),
}  # fmt: skip
_BYTES = {
    "NUL bytes": (b"\0" * MANY, "MG004"),
    "one NUL byte": (b"format: 1\ntitle: a\0b\n", "MG004"),
    "DEL bytes": (b"\x7f" * LARGE, "MG004"),
    "characters that steer a terminal": ("\u0090".encode() * MANY, "MG004"),
    "escape sequences": (b"title: \x1b[31mred\n", "MG004"),
    "UTF-16": ("format: 1\n".encode("utf-16"), "MG003"),
    "much UTF-16": ("format: 1\n".encode("utf-16") * 40_000, "MG003"),
    "half of a UTF-16 character": (b"\xff\xfea", "MG003"),
    "UTF-16 without a mark": ("format: 1\n".encode("utf-16-le"), "MG004"),
    "UTF-32": ("format: 1\n".encode("utf-32"), "MG003"),
    "Latin-1": ("title: kjøkken\n".encode("latin-1"), "MG003"),
    "half a character": (b"format: 1\ntitle: \xc3", "MG003"),
    "half a character at the end of many lines": (b"a\n" * 450_000 + b"\xf0\x9f", "MG003"),
    "half a character at the end of a long line": (b"#" * LARGE + b"\xc3", "MG003"),
    "overlong bytes": (b"\xc0\x80" * 400_000, "MG003"),
    "surrogates": (b"\xed\xa0\x80" * 290_000, "MG003"),
    "an escaped surrogate": (b'format: 1\ntitle: "\\ud800"\n', "MG008"),
    "a byte order mark": (b"\xef\xbb\xbf", "MG009"),
    "two byte order marks": (b"\xef\xbb\xbf\xef\xbb\xbfformat: 1\n", "MG004"),
    "many byte order marks": (b"\xef\xbb\xbf" * 290_000, "MG004"),
    "a mark within a word": ("format: 1\nid: te\ufeffa\n".encode(), "MG004"),
    "old line ends": (b"a: b\r" * 150_000, "MG011"),
    "line ends of other systems": ("a: b\u2028".encode() * 120_000, "MG011"),
}
_SPACES = {
    "tabs": (b"\t" * LARGE, "MG008"),
    "tabs before words": (b"\ta\n" * 100_000, "MG005"),
    "tabs under a key": (b"a:\n\tb: 1\n" * 80_000, "MG005"),
    "tabs behind a blank": (b" \tx: 1\n" * 110_000, "MG005"),
    "tabs at the end": (b"a: 1\t\n" * 100_000, "MG011"),
    "lines of a tab": (b"\t\n" * 400_000, "MG008"),
    "newlines": (b"\n" * LARGE, "MG009"),
    "a key behind many blanks": (b" " * LARGE + b"a: 1", "MG020"),
    "lines of blanks": ((b" " * 200 + b"\n") * 4_400, "MG009"),
    "blanks": (b"   \n  \n", "MG009"),
    "nothing": (b"", "MG009"),
    "comments": (b"#" * LARGE, "MG009"),
}
_HUGE = {
    "an open quote": (b'title: "' + b"x" * LARGE, "MG008"),
    "an open bracket": (b"guests: [maria", "MG008"),
    "a long line": (b"x" * LARGE, "MG022"),
    "a long key": (b"x" * LARGE + b": 1", "MG008"),
    "a long key of other letters": ("ø".encode() * 400_000 + b": 1", "MG008"),
    "a long text": (b"title: " + "ø".encode() * 400_000, "MG025"),
    "a text of many lines": (b"title: >\n" + b" x\n" * 290_000, "MG025"),
    "a literal of many lines": (b"title: |\n" + b" x\n" * 290_000, "MG025"),
    "many escapes": (b'title: "' + b"\\x41" * MANY + b'"', "MG025"),
    "many quotes": (b"title: '" + b"''" * 440_000 + b"'", "MG025"),
    "quotes that do not close": (b"'" * (LARGE + 1), "MG008"),
    "a huge number": (b"format: 1\nbeats: " + b"9" * LARGE, "MG022"),
    "a number with underscores": (b"format: 1\nbeats: 1_0\n", "MG022"),
    "digits of another script": ("format: 1\nbeats: ٦٠\n".encode(), "MG022"),
    "a directive": (b"%YAML 9.9\n---\nformat: 1\n", "MG008"),
    "a list": (b"- a\n- b\n", "MG022"),
    "a word": (b"tea\n", "MG022"),
}
HOSTILE = _DEEP | _WIDE | _REPEATED | _MARKS | _BYTES | _SPACES | _HUGE
