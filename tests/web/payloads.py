"""Sixty names and notes that would run as a script where a page took them for more than text.

Each that runs calls `a()`, which the page does not have, or `alert`: either is noticed. Those of at most 24 characters
are whole as names; all are whole as notes.
"""

from __future__ import annotations

PAYLOADS = (
    "<script>a()</script>", "<script src=//x.y>", "<img src=x onerror=a()>", "<svg onload=a()>", "<svg/onload=a()>",
    "<b onclick=a()>x", "<a href=javascript:a()>", "<iframe src=//x.y>", "<body onload=a()>", "<style>*{display:none}",
    "<link rel=x href=//x>", "<base href=//x.y>", "<meta http-equiv=refresh", "<form action=//x>", "<input autofocus>",
    "</script><b>x", "</style><img src=x>", "</title><b>", "</textarea><b>", "-->", "<!--", "]]>", "<![CDATA[",
    '"><img src=x>', "'><img src=x>", '" onload=a() x="', "' onerror=a() '", "` onclick=a()", '"-a()-"', "'-a()-'",
    "${a()}", "#{a()}", "{{a()}}", "{{7*7}}", "<%= a() %>", "{% raw %}", "{n}", "{words}", "{0.__class__}", "%(n)s",
    "$&", "<\u200bimg src=x>",
    "\\u003cb>x", "&lt;b&gt;x", "&#60;img src=x>", "\\x3cscript>", "\uff1cscript\uff1e", "<\u017fcript>",
    "<img/src/onerror=a()>", "<video src onerror=a()>", "<details open ontoggle=a()>", "<math href=javascript:a()>",
    "<object data=javascript:a()>", "<template><script>a()</script></template>", "__proto__", "constructor", "null",
    "javascript:alert(1)", "<script>alert(document.domain)</script>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
)  # fmt: skip
