"""What a regime warns of, over the cases that the browser's twin runs too."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.derive.cost.cautions import cautions
from generator.derive.cost.parcel import Parcel
from generator.model.charges import Regime
from tests.helpers import ROOT, invoke

WHOLE: dict[str, Any] = json.loads((ROOT / "tests" / "cases" / "cautions.json").read_text("utf-8"))


@pytest.mark.parametrize("case", WHOLE["cases"], ids=lambda case: str(case["name"]))
def test_a_caution_is_for_whom_it_may_concern(case: dict[str, Any]) -> None:
    regime = Regime.model_validate({"id": "r", "name": "R", "since": "unknown", "warnings": WHOLE["warnings"]})
    parcel = Parcel(**case["parcel"], day=date(2026, 11, 21), goods=Decimal(10), currency="USD")
    assert cautions(regime, parcel, WHOLE["parents"]) == case["texts"]


def test_a_text_alone_is_for_everybody() -> None:
    regime = Regime.model_validate({"id": "r", "name": "R", "since": "unknown", "warnings": ["Pregunta antes."]})
    assert [(one.text, one.when) for one in regime.warnings] == [("Pregunta antes.", None)]


def test_clothing_from_peru_to_colombia_is_not_warned_of_what_others_pay() -> None:
    asked = ("cost", "--from", "PE", "--to", "CO", "--goods", "100", "--sector", "vestuario", "--date", "2026-11-21")
    warnings = json.loads(invoke(*asked, "--json").output)["warnings"]
    assert warnings[0].startswith("Desde Chile, México y Perú se paga IVA")
    assert [text for text in warnings if "Estados Unidos" in text or "alcohol" in text] == []
