"""``ruta cost --product``: a product stands for its sector, and only a product that there is."""

from __future__ import annotations

import json

import pytest

from tests.helpers import invoke

PARCEL = ("cost", "--from", "pe", "--to", "co", "--goods", "50", "--freight", "10", "--date", "2026-11-21")


def test_a_product_costs_what_its_sector_does_and_says_so() -> None:
    by_product = json.loads(invoke(*PARCEL, "--product", "PISCO", "--json").stdout)
    by_sector = json.loads(invoke(*PARCEL, "--sector", "bebidas-alcoholicas", "--json").stdout)
    assert by_product["inputs"]["product"] == "pisco"
    assert by_product["assumptions"][0] == {
        "field": "sector",
        "value": "bebidas-alcoholicas",
        "message": "Tomamos el sector de Pisco: Bebidas con alcohol.",
    }
    for name in ("lines", "landed_total", "range", "warnings", "unknown"):
        assert by_product[name] == by_sector[name], name


def test_the_sector_that_is_given_goes_before_the_products() -> None:
    given = json.loads(invoke(*PARCEL, "--product", "pisco", "--sector", "alimentos", "--json").stdout)
    plain = json.loads(invoke(*PARCEL, "--sector", "alimentos", "--json").stdout)
    assert given["lines"] == plain["lines"]
    assert "sector" not in {one["field"] for one in given["assumptions"]}


ROUTE = ("route", "--from", "pe", "--to", "co", "--json")


def test_a_route_takes_a_product_its_sector_and_says_what_it_calls_up() -> None:
    by_product = json.loads(invoke(*ROUTE, "--product", "Pisco").stdout)
    by_sector = json.loads(invoke(*ROUTE, "--sector", "bebidas-alcoholicas").stdout)
    assert by_product["stages"] == by_sector["stages"]
    assert by_product["sector"] == "bebidas-alcoholicas"
    assert "product" not in by_sector
    product = by_product["product"]
    assert (product["hs"], product["excises"]) == ("220820", ["co-consumo-licores", "co-consumo-licores-grado"])
    on_route = {task["id"] for stage in by_product["stages"] for task in stage["tasks"]}
    assert product["asked"]
    assert set(product["asked"]) <= on_route
    told = invoke(*ROUTE[:-1], "--product", "pisco").stdout
    assert "Pisco: código usual 2208.20; la clasificación la confirmas tú." in told
    assert told.count("· por tu producto") == len(product["asked"])


@pytest.mark.parametrize("more", [(), ("--sector", "alimentos")])
def test_an_unknown_product_is_refused_with_the_one_that_was_meant(more: tuple[str, ...]) -> None:
    result = invoke(*PARCEL, "--product", "pisko", *more)
    assert result.exit_code == 2
    assert "no hay producto «pisko». ¿Quisiste decir «pisco»?" in result.output
