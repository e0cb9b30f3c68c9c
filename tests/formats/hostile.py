"""Words that try to be more than words."""

from hypothesis import strategies

HOSTILE = (
    "<script>alert(1)</script>",
    "</title></style></svg><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)",
    "<!-- --><![CDATA[ ]]> ]]>",
    "&lt;b&gt; &amp; &#106;avascript:",
    "javascript:alert(1)",
    "\u202etxet desrever\u202c \u2066isolate\u2069 \u061cmark",
    "\x1b[2J\x07\x00\x7f\x9b",
    "👩‍👩‍👧‍👦 🇺🇦 \U000e0041",
    "w" * 3_000,
    "العربية עברית",
    "a\u0301" * 40,
    "\ufffe\uffff",
)

ADDRESSES = (
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example",
    "https://",
    "https://[::1",
    "https://good.example/\u202egpj.exe",
    'https://good.example/" onclick="alert(1)',
    "https:\\\\evil.example",
)

texts = strategies.one_of(
    strategies.sampled_from(HOSTILE),
    strategies.text(min_size=1, max_size=60),
    strategies.lists(strategies.sampled_from(HOSTILE), min_size=1, max_size=3).map(" ".join),
)
"""Any text, and the worst ones often."""
