"""netlify.toml's headers and redirects → the same for nginx: ``python -m deploy.nginx`` writes deploy/nginx.conf."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
_TOP = """\
# Written by «python -m deploy.nginx» from netlify.toml; a test keeps both the same. Include it in the http block
# and set server_name, root and the certificates.
"""
_KINDS = {301: "permanent", 302: "redirect"}
_SERVER = """\
server {
    listen 443 ssl;
    server_name ruta-exportadora.example;
    root /srv/ruta-exportadora/site;
    index index.html;
    error_page 404 /404.html;
    charset utf-8;
    gzip on;
    gzip_types text/css text/javascript application/javascript application/json application/xml image/svg+xml text/csv;
    types {
        include mime.types;
        application/atom+xml xml;
        text/calendar ics;
    }
"""


def written(settings: dict[str, Any]) -> str:
    """Give the whole file. A header's value is a map over the address: nginx forgets those of the level above."""
    rules = settings["headers"]
    names = sorted({name for rule in rules for name in rule["values"]})
    lines = [_TOP.rstrip()]
    for name in names:
        lines += ["", f"map $uri ${_variable(name)} {{", *_cases(name, rules), "}"]
    lines += ["", _SERVER.rstrip(), ""]
    # an empty value sends no header
    lines += [f"    add_header {name} ${_variable(name)} always;" for name in names]
    lines += [
        "",
        *_redirects(settings["redirects"]),
        "    location / {",
        "        try_files $uri $uri/ =404;",
        "    }",
        "}",
    ]
    return "\n".join(lines) + "\n"


def _variable(name: str) -> str:
    return "ruta_" + name.lower().replace("-", "_")


def _cases(name: str, rules: list[dict[str, Any]]) -> Iterator[str]:
    """The last rule that fits holds; nginx takes the first regular expression that does."""
    default = ""
    for rule in reversed(rules):
        if name not in rule["values"]:
            continue
        if rule["for"] == "/*":
            default = rule["values"][name]
        else:
            yield f"    ~^{rule['for'].removesuffix('*')} {_quoted(rule['values'][name])};"
    yield f"    default {_quoted(default)};"


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _redirects(redirects: list[dict[str, Any]]) -> Iterator[str]:
    for one in redirects:
        if one["status"] not in _KINDS:
            continue
        start, wild = one["from"].removesuffix("*"), one["from"].endswith("*")
        target = one["to"].replace(":splat", "$1")
        tail = "(.*)$" if wild else "$"
        yield f"    rewrite ^{start}{tail} {target} {_KINDS[one['status']]};"


if __name__ == "__main__":
    found = tomllib.loads((HERE.parent / "netlify.toml").read_text("utf-8"))
    (HERE / "nginx.conf").write_text(written(found), "utf-8")
