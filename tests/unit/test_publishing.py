"""What is promised to browsers: a strict policy, the same for both servers, and an editor that is kept apart."""

from __future__ import annotations

import json
import re
import tomllib
from functools import cache
from typing import Any

import pytest

from deploy.nginx import written
from tests.browser.server import promised_headers, rules
from tests.helpers import ROOT


@cache
def settings() -> dict[str, Any]:
    """Read netlify.toml."""
    return tomllib.loads((ROOT / "netlify.toml").read_text("utf-8"))


def policy(path: str) -> dict[str, list[str]]:
    """Give the directives of an address."""
    text = promised_headers(path)["Content-Security-Policy"]
    return {name: values for name, *values in (part.split() for part in text.split(";"))}


@pytest.mark.parametrize("path", ["/", "/ruta/peru-a-colombia/", "/404.html", "/assets/ruta.js", "/api/v1/taxes.json"])
def test_the_public_site_runs_and_loads_its_own_files_alone(path: str) -> None:
    found = policy(path)
    assert found["default-src"] == ["'none'"]
    for values in found.values():
        assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "http:"} & set(values)
        assert not [one for one in values if "." in one]
    assert found["script-src"] == found["style-src"] == ["'self'"]
    assert found["frame-ancestors"] == found["base-uri"] == ["'none'"]


def test_the_editor_has_its_own_policy_and_nobody_else_has_it() -> None:
    editor, page = promised_headers("/admin/index.html"), promised_headers("/acerca/")
    assert editor["Content-Security-Policy"] != page["Content-Security-Policy"]
    assert policy("/admin/")["script-src"] == ["'self'"]
    assert policy("/admin/")["frame-ancestors"] == ["'none'"]
    assert editor["X-Robots-Tag"] == "noindex"
    assert "github" not in page["Content-Security-Policy"]
    assert [where for where, values in rules() if "unsafe" in str(values)] == ["/admin/*"]


def test_every_page_has_the_headers_that_keep_it_safe() -> None:
    found = promised_headers("/")
    assert int(re.search(r"max-age=(\d+)", found["Strict-Transport-Security"])[1]) >= 31_536_000  # type: ignore[index]
    assert found["X-Content-Type-Options"] == "nosniff"
    assert found["Referrer-Policy"] == "no-referrer"
    assert {"camera=()", "geolocation=()", "microphone=()"} <= set(found["Permissions-Policy"].split(", "))
    assert found["Link"].count('rel="alternate"') == 2


def test_both_servers_promise_the_same() -> None:
    made = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    assert made == written(settings()), "run: python -m deploy.nginx"
    for where, values in rules():
        path = where.replace("*", "x")
        for name in values:
            block = re.search(rf"map \$uri \$ruta_{name.lower().replace('-', '_')} {{\n(.*?)\n}}", made, re.DOTALL)
            assert block
            cases = re.findall(r'^    (\S+) "(.*)";$', block[1], re.MULTILINE)
            fits = (text for case, text in cases if case == "default" or re.match(case.removeprefix("~"), path))
            assert next(fits).replace('\\"', '"') == promised_headers(path)[name]
            assert f"add_header {name} $ruta_{name.lower().replace('-', '_')} always;" in made


def test_the_editor_comes_with_publishing_alone() -> None:
    build = settings()["build"]["command"]
    assert build == "make site && make admin"
    assert "admin" not in settings()["context"]["deploy-preview"]["command"]
    assert "@sveltia/cms" not in (ROOT / "package.json").read_text("utf-8")
    package = json.loads((ROOT / "deploy" / "admin" / "package.json").read_text("utf-8"))
    lock = json.loads((ROOT / "deploy" / "admin" / "package-lock.json").read_text("utf-8"))
    assert lock["packages"]["node_modules/@sveltia/cms"]["version"] == package["dependencies"]["@sveltia/cms"]
    assert all("integrity" in one for name, one in lock["packages"].items() if name)
    page = (ROOT / "deploy" / "admin" / "index.html").read_text("utf-8")
    assert "//" not in page.replace("<!doctype html>", "")
