"""The site as a whole: what every page may need, and the one call that turns a planned page into Markdown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator import addresses, embeds
from generator.derive.matrix import Matrix
from generator.derive.route import Route, derive_route, pairs, stages
from generator.kept import Kept
from generator.model import Agreement, Country, ExchangeRates, Schedule, Sector, Tax
from generator.pages import PageSpec, plan
from generator.render import (
    agenda_pages,
    alert_pages,
    cost_pages,
    data_page,
    desk_pages,
    destination_page,
    directory_pages,
    document_pages,
    edition_page,
    embed_pages,
    figure_pages,
    guide_pages,
    incoterm_pages,
    indicator_pages,
    learning_page,
    list_pages,
    logistics_pages,
    marketplace_pages,
    mine_page,
    news_pages,
    offline_page,
    payment_pages,
    pledge_pages,
    potential_pages,
    product_pages,
    programme_pages,
    route_page,
    search_page,
    sector_pages,
    stage_page,
)
from generator.render.agenda_views import AgendaViews
from generator.render.environment import THEME, environment
from generator.render.facts import FactViews
from generator.render.hold import in_place
from generator.render.integrity import integrity
from generator.render.news_views import NewsViews
from generator.render.products import ProductViews
from generator.render.programmes import ProgrammeViews
from generator.render.tasks import TaskViews
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from markupsafe import Markup

    from generator.catalogue import Catalogue

    Hold = Callable[[Callable[[], Markup]], Markup]


@dataclass(frozen=True, slots=True)
class Settings:
    """What differs between the served site, the variant from disk and the export."""

    folders: bool = True
    """Whether addresses end in a slash (served) or in .html (from disk)."""
    offline: bool = False
    """Whether readers may keep the site on their device: it is served, and not for editing."""
    edit_base: str = ""
    """The address that, with a path after it, opens the editor of that file."""
    address: str = ""
    """Where the site is published, for the code that others paste into their pages."""
    written: tuple[tuple[str, str], ...] = ()
    bodies: Mapping[str, str] = field(default_factory=dict)
    """uri → Markdown of the pages written by hand, for the search."""
    """(uri, title) of the pages written by hand, for the site map."""


class Site:
    """A checked catalogue on its way to pages."""

    def __init__(self, catalogue: Catalogue, today: date, settings: Settings, kept: Kept | None = None) -> None:
        self.catalogue, self.today, self.settings = catalogue, today, settings
        self.kept = kept or Kept()
        self.facts = FactViews(catalogue, today, settings.edit_base)
        self.tasks = TaskViews(catalogue, self.facts)
        self.matrix = Matrix(catalogue)
        self.programmes = ProgrammeViews(catalogue, settings.edit_base)
        self.products = ProductViews(self)
        self.news = NewsViews(catalogue, today)
        self.agenda = AgendaViews(catalogue, today, self.news)
        self.pages = [page for page in plan(catalogue) if settings.offline or page.uri != addresses.OFFLINE]
        self.embeds = embeds.plan(catalogue)
        self.loader_hash = integrity(THEME / "overrides" / embeds.FOLDER / "ruta.js")
        self._uris = {page.uri for page in self.pages}
        self._written = {uri for uri, _ in settings.written}
        self.stages = stages(catalogue)
        self._routes: dict[tuple[str, str], Route] = {
            (origin.id, to.id): derive_route(catalogue, origin, to) for origin, to in pairs(catalogue)
        }
        self._engine = environment({"words": words()})

    def route(self, origin: str, destination: str) -> Route:
        """The route between two countries, with all its tasks."""
        return self._routes[origin, destination]

    def routes(self) -> list[Route]:
        """All routes."""
        return list(self._routes.values())

    def cost_basis(self) -> tuple[object, ...]:
        """All that a landed cost and the words around it are made of."""
        kinds = (Schedule, Tax, Agreement, ExchangeRates, Country)
        return (self.today, words(), *(record for kind in kinds for record in self.catalogue.of(kind)))

    def link(self, source: str, target: str) -> str:
        """The relative link from one page to another."""
        return addresses.relative(source, target, folders=self.settings.folders)

    def has_page(self, uri: str) -> bool:
        """Whether there is such a page, generated or written by hand."""
        return uri in self._uris or uri in self._written

    def link_to_page(self, source: str, target: str) -> str:
        """The link to a page where there is one, or an empty text."""
        return self.link(source, target) if target in self._uris else ""

    def countries(self, role: str) -> list[Country]:
        """Countries that play a role."""
        return [country for country in self.catalogue.of(Country) if role in country.roles]

    def sectors(self) -> list[Sector]:
        """The sectors a reader may pick: those that hold no others, in order."""
        parents = {sector.parent for sector in self.catalogue.of(Sector)}
        leaves = [sector for sector in self.catalogue.of(Sector) if sector.id not in parents]
        return sorted(leaves, key=lambda sector: (sector.order, sector.id))

    def markdown(self, spec: PageSpec, hold: Hold = in_place) -> str:
        """Render a generated page; the engine that builds the site takes it from here."""
        makers = {
            "route.md": route_page.context,
            "destination.md": destination_page.context,
            "home.md": list_pages.home,
            "routes.md": list_pages.routes,
            "stages.md": list_pages.stages,
            "destinations.md": list_pages.destinations,
            "glossary.md": list_pages.glossary,
            "institutions.md": list_pages.institutions,
            "data.md": data_page.context,
            "search.md": search_page.context,
            "sectors.md": sector_pages.matrix,
            "sector.md": sector_pages.sector,
            "map.md": list_pages.sitemap,
            "costs.md": cost_pages.costs,
            "compare.md": cost_pages.compare,
            "programmes.md": programme_pages.listing,
            "programme.md": programme_pages.one,
            "gaps.md": programme_pages.gaps,
            "mine.md": mine_page.mine,
            "products.md": product_pages.listing,
            "product.md": product_pages.one,
            "offline.md": offline_page.context,
            "test.md": potential_pages.start,
            "test_form.md": potential_pages.form,
            "limits.md": potential_pages.limits,
            "logistics.md": logistics_pages.listing,
            "logistics_one.md": logistics_pages.one,
            "documents.md": document_pages.listing,
            "document.md": document_pages.one,
            "incoterms.md": incoterm_pages.context,
            "indicators.md": indicator_pages.context,
            "edition.md": edition_page.context,
            "marketplaces.md": marketplace_pages.listing,
            "marketplace.md": marketplace_pages.one,
            "payments.md": payment_pages.listing,
            "payment.md": payment_pages.one,
            "statistics.md": figure_pages.listing,
            "figures.md": figure_pages.theme,
            "pledges.md": pledge_pages.context,
            "desk.md": desk_pages.desk,
            "desk_plan.md": desk_pages.plan,
            "desk_interview.md": desk_pages.interview,
            "desk_card.md": desk_pages.card,
            "desk_sheet.md": desk_pages.sheet,
            "learn.md": learning_page.context,
            "guides.md": guide_pages.listing,
            "directory.md": directory_pages.listing,
            "directory_one.md": directory_pages.one,
            "whats_new.md": news_pages.recent,
            "whats_new_country.md": news_pages.of_country,
            "agenda.md": agenda_pages.coming,
            "agenda_past.md": agenda_pages.past,
            "alerts.md": alert_pages.context,
            "embed.md": embed_pages.chooser,
            "embed_route.md": embed_pages.route,
            "embed_cost.md": embed_pages.cost,
            "embed_costs.md": embed_pages.costs,
            "embed_test.md": embed_pages.test,
        }
        return self._render(spec.template, makers[spec.template](self, spec), hold)

    def around_guide(self, uri: str, body: str, hold: Hold = in_place) -> str:
        """Put the route line above a stage's guide and its tasks below, and the facts into other guides."""
        if addresses.is_topic(uri):
            return guide_pages.fill(self, uri, body, lambda context: self._render("guide_facts.md", context, hold))
        stage = next((one for one in self.stages if addresses.stage(one.order, one.id) == uri), None)
        if stage is None:
            return body
        context = stage_page.context(self, stage, uri)
        head, _, rest = body.partition("\n## ")
        middle = self._render("stage_head.md", context, hold)
        return f"{head.rstrip()}\n{middle}\n## {rest}\n{self._render('stage_tasks.md', context, hold)}"

    def _render(self, template: str, context: dict[str, Any], hold: Hold) -> str:
        return self._engine.get_template(template).render({**context, "hold": hold})
