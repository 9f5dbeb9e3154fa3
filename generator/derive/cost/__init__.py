"""What a parcel costs at the door. The twin of ``theme/client/cost``; both run ``tests/cases/cost.json``.

Money is ``Decimal`` with 28 digits. A line is rounded once, from unrounded bases; totals add rounded lines.
"""
