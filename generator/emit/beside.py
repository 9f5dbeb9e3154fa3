"""All that stands beside the pages of a site: styles, data for scripts and programs, feeds, calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.emit import (
    calendars,
    feeds,
    news_data,
    nomenclature_scripts,
    oembed,
    open_data,
    robots,
    route_products,
)
from generator.emit.past import past_charges
from generator.emit.styles import stylesheet
from generator.render import indicator_pages

if TYPE_CHECKING:
    from generator.render.site import Site


def files(site: Site) -> dict[str, str]:
    """Give them by their path from the root of the site; the search's index, which takes longest, stands apart."""
    address, desk = site.settings.address, site.catalogue.desk
    return {
        **stylesheet(desk.accent if desk else None),
        **nomenclature_scripts.files(site.catalogue),
        **route_products.files(site),
        **past_charges(site),
        **open_data.files(site.catalogue, site.today, address),
        **feeds.files(site, address),
        **calendars.files(site, address),
        **news_data.files(site),
        **robots.files(site, address),
        **oembed.files(site),
        **indicator_pages.files(site),
    }
