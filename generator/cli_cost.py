"""``ruta cost``: what a parcel costs at the door."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator import words
from generator.checked import checked, one_of, product_of
from generator.checks.codes import countries, currencies
from generator.clock import today
from generator.command import Command, Refused
from generator.derive.cost.exchange import NoRateError
from generator.derive.cost.parcel import Parcel
from generator.model import Country, Schedule, Sector
from generator.quote import as_json, calculator, exchange_table, regions

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.catalogue import Catalogue

    F = TypeVar("F", bound=Callable[..., Any])

_AMOUNT = re.compile(r"\d{1,15}(\.\d{1,12})?")
_MOST_ITEMS = 100_000


def _option(name: str, text: str, **more: Any) -> Callable[[F], F]:  # noqa: ANN401 - click's own
    return click.option(name, help=text, **more)


@click.command(cls=Command)
@_option("--data", "Carpeta de los datos.", type=click.Path(path_type=Path), default=Path("data"), metavar="CARPETA")
@_option("--from", "País desde el que se envía.", required=True, metavar="PE")
@_option("--to", "País al que se envía.", required=True, metavar="CO")
@_option("--goods", "Valor de los productos del paquete.", required=True, metavar="N")
@_option("--currency", "Moneda de los montos.", default="USD", show_default=True, metavar="USD")
@_option("--freight", "Envío que paga el cliente.", default="0", metavar="N")
@_option("--insurance", "Seguro.", default="0", metavar="N")
@_option("--items", "Unidades en el paquete.", default="1", metavar="N")
@_option("--tariff-codes", "Códigos arancelarios distintos en el paquete.", default="1", metavar="N")
@_option("--weight", "Peso en kilos.", metavar="KG")
@_option("--quantity", "Cantidad por unidad, como l=0.75 (se puede repetir).", multiple=True, metavar="UNIDAD=N")
@_option("--sector", "Sector del producto.", metavar="ID")
@_option("--product", "Producto, como «palta»; sin --sector, pone el suyo.", metavar="ID")
@_option("--region", "Estado, provincia o país miembro de destino.", metavar="XX")
@_option("--channel", "b2c: a personas; b2b: a empresas.", metavar="b2c|b2b")
@_option("--purpose", "personal o commercial.", metavar="personal|commercial")
@_option("--mode", "Cómo entra.", metavar="courier|post|formal")
@_option("--registered/--not-registered", "Si el vendedor está inscrito en el destino.", default=None)
@_option("--origin-proof/--no-origin-proof", "Si hay prueba de origen.", default=None)
@_option("--duty-rate", "Arancel propio del producto, como fracción (0.1).", metavar="N")
@_option("--date", "Día en que entra.", metavar="AAAA-MM-DD")
@_option(
    "--fx", "Tipo de cambio: USD/EUR=0.93 es 0,93 euros por dólar (se puede repetir).", multiple=True, metavar="A/B=N"
)
@click.option("--json", "as_json_", is_flag=True, help="Imprime un objeto JSON y nada más.")
def cost(data: Path, as_json_: bool, **given: Any) -> int:  # noqa: ANN401, FBT001 - the command's contract
    """Calcula lo que paga tu cliente: impuestos, cargos y total en la puerta."""
    catalogue = checked(data, as_json=as_json_)
    day = _day(given["date"])
    schedules = {one.country for one in catalogue.of(Schedule)}
    to = str(one_of("to", given["to"], sorted(schedules), "destino con cálculo"))
    rates = _rates(catalogue, given["fx"])
    machine = calculator(catalogue, to, rates)
    if machine is None:
        raise Refused("to", "sin-calculo", f"--to: no hay cálculo para «{to}».")
    parcel = _parcel(given, day, catalogue, regions(machine.schedule))
    if not any(one.since is None or one.since <= day for one in machine.schedule.regimes):
        raise Refused("date", "sin-regimen", f"--date: no conocemos las reglas de ese destino el {day}.")
    try:
        landed = machine.landed(parcel)
    except NoRateError as error:
        raise Refused("fx", "sin-cambio", f"--fx: falta el tipo de cambio de {error.args[0]}.") from None
    body = {"inputs": _inputs(given, to), **as_json(landed, catalogue, rates), "as_of": day.isoformat()}
    body["assumptions"] = [*_by_product(given, parcel, catalogue), *body["assumptions"]]
    if as_json_:
        click.echo(json.dumps(body, ensure_ascii=False, indent=1))
    else:
        _print(body, catalogue.get(Country, to).name)
    return 0


def _parcel(given: dict[str, Any], day: date, catalogue: Catalogue, known_regions: list[str]) -> Parcel:
    sector = one_of("sector", given["sector"], [one.id for one in catalogue.of(Sector)], "sector")
    product = product_of(catalogue, given["product"])
    usual = product[1] if product else None
    region = given["region"].upper() if given["region"] else None
    if region is not None and region not in known_regions:
        near = f"Hay: {', '.join(known_regions)}." if known_regions else "Ese destino no distingue regiones."
        raise Refused("region", "desconocido", f"--region: no hay región «{given['region']}». {near}")
    quantities = dict(_quantity(one) for one in given["quantity"])
    if given["weight"] is not None:
        quantities["kg"] = _amount("weight", given["weight"])
    duty = None if given["duty_rate"] is None else _amount("duty-rate", given["duty_rate"])
    if duty is not None and duty > 1:
        message = f"--duty-rate: {duty} significa {duty * 100:f} %. Si es {duty} %, escribe {duty / 100:f}."
        raise Refused("duty-rate", "tasa-fuera-de-rango", message)
    return Parcel(
        origin=str(one_of("from", given["from"], sorted(countries()), "país")),
        day=day,
        goods=_amount("goods", given["goods"]),
        currency=_currency("currency", given["currency"]),
        freight=_amount("freight", given["freight"]),
        insurance=_amount("insurance", given["insurance"]),
        items=_count("items", given["items"]),
        tariff_codes=_count("tariff-codes", given["tariff_codes"]),
        quantities=quantities,
        sector=sector or usual,
        region=region,
        channel=one_of("channel", given["channel"], ["b2c", "b2b"], "canal"),
        purpose=one_of("purpose", given["purpose"], ["personal", "commercial"], "fin"),
        mode=one_of("mode", given["mode"], ["courier", "post", "formal"], "modo"),
        registered=given["registered"],
        origin_proof=given["origin_proof"],
        duty_rate=duty,
    )


def _by_product(given: dict[str, Any], parcel: Parcel, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The assumption that a product's sector is the parcel's, where the reader named no sector."""
    product = product_of(catalogue, given["product"])
    if product is None or given["sector"] is not None:
        return []
    name = product[0].name
    sector = catalogue.get(Sector, str(parcel.sector)).name
    message = words.words()["cost"]["assumed"]["sector"].format(product=name, sector=sector)
    return [{"field": "sector", "value": parcel.sector, "message": message}]


def _inputs(given: dict[str, Any], to: str) -> dict[str, Any]:
    kept = {name: value for name, value in given.items() if value not in (None, ())}
    product = {"product": given["product"].lower()} if given["product"] else {}
    return {**kept, **product, "from": given["from"].lower(), "to": to}


def _amount(field: str, text: str) -> Decimal:
    if not _AMOUNT.fullmatch(text):
        message = f"--{field}: «{text[:30]}» no sirve. Escribe un número positivo con punto decimal, como 150 o 150.50."
        raise Refused(field, "numero", message)
    return Decimal(text)


def _count(field: str, text: str) -> int:
    if (
        not text.isascii()
        or not text.isdigit()
        or not 1 <= int(text[:9]) <= _MOST_ITEMS
        or len(text) > len(str(_MOST_ITEMS))
    ):
        raise Refused(field, "entero", f"--{field}: «{text[:30]}» no sirve. Escribe un número entero desde 1.")
    return int(text)


def _quantity(text: str) -> tuple[str, Decimal]:
    unit, sign, number = text.partition("=")
    if not sign or not unit:
        raise Refused("quantity", "forma", f"--quantity: «{text[:30]}» no sirve. Escribe unidad=número, como l=0.75.")
    return unit, _amount("quantity", number)


def _currency(field: str, text: str) -> str:
    if text.upper() not in currencies():
        raise Refused(field, "moneda-desconocida", f"--{field}: «{text[:10]}» no es una moneda ISO, como USD.")
    return text.upper()


def _day(text: str | None) -> date:
    if text is None:
        return today()
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Refused("date", "fecha", f"--date: «{text[:20]}» no es una fecha. Escribe año-mes-día, como 2026-11-20.")


def _rates(catalogue: Catalogue, given: tuple[str, ...]) -> dict[str, Decimal]:
    """The table of the data with the reader's own rates over it."""
    table = exchange_table(catalogue)
    rates = dict(table.rates) if table else {}
    for text in given:
        pair, _, number = text.partition("=")
        one, _, other = pair.upper().partition("/")
        if not {one, other} <= currencies() or one == other or not _AMOUNT.fullmatch(number) or not Decimal(number):
            raise Refused("fx", "forma", f"--fx: «{text[:30]}» no sirve. Escribe USD/EUR=0.93.")
        if one == "USD":
            rates[other] = Decimal(number)
        elif other == "USD":
            rates[one] = 1 / Decimal(number)
        elif one in rates:
            rates[other] = rates[one] * Decimal(number)
        else:
            raise Refused("fx", "sin-cambio", f"--fx: falta primero el cambio de {one} al dólar.")
    return rates


def _print(body: dict[str, Any], country: str) -> None:
    currency, said = body["currency"], words.words()["cost"]
    click.echo(f"{country} · {body['regime']['name'] if body['regime'] else '—'}")
    for line in body["lines"]:
        rate = "" if line["rate"] is None else f" {words.amount(Decimal(line['rate']), 'rate')}"
        amount = said["unknown"] if line["amount"] is None else line["amount"]
        click.echo(f"  {line['name']}{rate}: {amount}")
    total = body["landed_total"]
    click.echo(
        words.words()["cost"]["total"].format(
            amount=f"{currency} {total}" if total else words.words()["cost"]["unknown"]
        )
    )
    if body["range"]:
        click.echo(said["range"].format(currency=currency, **body["range"]))
    for text in body["warnings"]:
        click.echo(f"  ! {text}")
