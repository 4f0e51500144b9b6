"""A packed page says and does the same."""

from __future__ import annotations

import pytest

from game.web.packing import packed_script, packed_style


@pytest.mark.parametrize(
    ("written", "packed"),
    [
        ("const a = 1;  // one\n  let b = 'a  +  // b';", "const a=1;let b='a  +  // b';"),
        ("/* all\n of it */\nif (a) {\n  go('it\\'s  so');\n}\nelse stop();", "if(a){go('it\\'s  so')}else stop();"),
        ("f(/^https?:\\/\\/  x/ , a / b);", "f(/^https?:\\/\\/  x/,a / b);"),
        ("a || /['\"]  /.test(b)", "a||/['\"]  /.test(b)"),
        ("a + +b - -c", "a+ +b- -c"),
        ("f(a) + ' ' - b", "f(a)+' '-b"),
        ("a++ + b-- - c", "a++ + b-- - c"),
        ('say("a" + `b  ${c + d}`)', 'say("a"+`b  ${c + d}`)'),
        ("return x ? y : z", "return x?y:z"),
    ],
)
def test_a_script_loses_what_only_its_readers_need(written: str, packed: str) -> None:
    assert packed_script(written) == packed


@pytest.mark.parametrize(
    ("written", "packed"),
    [
        ("/* all */\n.a > .b,\n.c { margin: 0 auto; color: red; }\n", ".a>.b,.c{margin:0 auto;color:red}"),
        ("a :focus { width: calc(1rem + 2px); }", "a :focus{width:calc(1rem + 2px)}"),
        ("@media (min-width: 2rem) and (a: b) { x { y: z } }", "@media (min-width:2rem) and (a:b){x{y:z}}"),
    ],
)
def test_so_does_a_style(written: str, packed: str) -> None:
    assert packed_style(written) == packed
