"""The adapter to MkDocs: its events → the calls of the pipeline. The only file that imports MkDocs.

Pages are added in memory, so plain ``mkdocs build`` and ``mkdocs serve`` work, a changed record reloads, and each
page's edit link leads to its record.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import mkdocs
from markupsafe import Markup
from mkdocs.config import base, config_options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from generator import addresses, embeds, pages, plan_learning, problems, words
from generator.articles import Articles
from generator.clock import today
from generator.emit import beside, linked_data, oembed, search_files
from generator.emit.seal import seal
from generator.kept import Kept
from generator.load import Readings
from generator.menu import menu
from generator.prepare import prepare
from generator.render.environment import THEME, compiled
from generator.render.hold import Holder, Store
from generator.render.origin import Origins
from generator.render.site import Settings, Site
from generator.written import unlinked, written_bodies, written_pages

if TYPE_CHECKING:
    from datetime import date

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

log = get_plugin_logger("ruta")

_UNUSED_THEME_FILES = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
"""Material's own client, which no page of ours loads (decisions/0003)."""


_ONLY_SERVED = ("servicio.js", "manifest.webmanifest", "assets/sin-red.js", "assets/sin-red.css")
"""What keeps a served site on the device; from disk it is there anyway, and who edits wants no old pages."""
WATCHED = ("pages", "components", "styles", "embed", "messages")
"""Folders of the theme whose change is shown by ``serve``; MkDocs itself watches the rest."""


class RutaConfig(base.Config):
    """Options of the plugin in ``mkdocs.yml``."""

    data_dir = config_options.Dir(exists=True, default="data")
    contact = config_options.Type(str, default="")
    overlay = config_options.Optional(config_options.Dir(exists=True))
    """A desk's own folder, laid over the data."""
    search = config_options.Type(bool, default=True)
    """Whether to build the index; off only to measure what a build takes without it."""


class RutaPlugin(BasePlugin[RutaConfig]):
    """Wires the generator into a MkDocs build."""

    site: Site
    specs: dict[str, pages.PageSpec]
    full: dict[str, str]
    day: date
    held: dict[str, Holder]
    store: Store
    articles: Articles
    origins: Origins
    kept: Kept
    readings: Readings | None = None
    edits: bool = False
    """Whether this is ``serve``."""

    def on_startup(self, *, command: str, **_: Any) -> None:
        """Begin; MkDocs keeps an object with this event alive between the rebuilds of ``serve``."""
        self.kept = Kept()
        self.edits = command == "serve"
        self.readings = Readings() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check; all problems are reported, and the build stops before it has touched the old site."""
        data = Path(self.config.data_dir)
        self.day = today()
        config.watch.extend(map(str, (data, *(THEME / one for one in WATCHED))))
        words.words.cache_clear()
        overlay = Path(self.config.overlay) if self.config.overlay else None
        if overlay:
            config.watch.append(str(overlay))
        catalogue, found = prepare(data, self.day, self.readings, overlay)
        wrong = problems.errors(found)
        if wrong:
            listing = "\n".join(problems.as_text(problem) for problem in wrong)
            raise PluginError(f"{listing}\n{words.counted_problems(len(wrong), len(found) - len(wrong))}")
        if found:
            log.info("%d avisos en los datos; «ruta check» los lista", len(found))
        if catalogue.desk:
            words.call_site(catalogue.desk.name)
        settings = Settings(
            folders=config.use_directory_urls,
            offline=config.use_directory_urls and not self.edits,
            edit_base=_edit_base(config),
            written=written_pages(Path(config.docs_dir)),
            bodies=written_bodies(Path(config.docs_dir)),
            address=config.site_url or "",
        )
        self.site = Site(catalogue, self.day, settings, self.kept)
        self.specs = {spec.uri: spec for spec in (*self.site.pages, *self.site.embeds)}
        self.full = embeds.full(self.site.catalogue)
        self.articles = Articles(catalogue)
        self.origins = Origins(catalogue, settings.edit_base)
        self.held, self.store = {}, Store()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and the style sheet; drop what the theme ships and we do not use."""
        for file in list(files):
            unused = file.src_uri.startswith(_UNUSED_THEME_FILES)
            if unused or (not self.site.settings.offline and file.src_uri in _ONLY_SERVED):
                files.remove(file)
        for spec in self.specs.values():
            page = File.generated(config, spec.uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            page.edit_uri = f"../{spec.edit_path}" if spec.edit_path else None
            files.append(page)
        for name, text in {**beside.files(self.site), **self._search()}.items():
            if not self.site.settings.offline and name in _ONLY_SERVED:
                continue
            files.append(File.generated(config, name, content=text))
        config.nav = menu(self.site.catalogue)
        for file in files.documentation_pages():
            file.inclusion = InclusionLevel.NOT_IN_NAV
        return files

    def _search(self) -> dict[str, str]:
        if not self.config.search:
            return {}
        # who edits looks at the page that changed: the index stays that of the first build until the server starts anew
        basis = () if self.edits else (self.site,)
        texts, found = self.kept.result("search", basis, lambda: search_files.files(self.site))
        for problem in found:
            log.warning(problems.as_text(problem))
        return texts

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Fill in the generated pages, and put the route around the stage guides."""
        uri = page.file.src_uri
        hold = self.held[uri] = Holder(self.store)
        spec = self.specs.get(uri)
        if spec is None:
            page.meta["crumbs"] = self._crumbs(uri, pages.crumbs_of_written(uri))
            page.meta["styles"] = plan_learning.styles_of_written(uri)
            return self.site.around_guide(uri, self._written(markdown, uri), hold)
        page.meta.update(
            title=spec.title,
            description=spec.description,
            crumbs=self._crumbs(uri, spec.crumbs),
            scripts=spec.scripts,
            styles=spec.styles,
            alternates=spec.alternates,
            kind=spec.template,
            template=spec.layout,
            origin=self.origins.of_page(spec.edit_path),
            full=self.site.link(uri, self.full[uri]) if uri in self.full else "",
            oembed=oembed.announced(self.site, uri),
        )
        return self.site.markdown(spec, hold)

    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Tell MkDocs of the anchors in the held blocks, so that it can check links to them."""
        page.present_anchor_ids = (page.present_anchor_ids or set()) | self.held[page.file.src_uri].ids
        return html

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put the held blocks back into the finished page, just before it is written, and say what the page is."""
        whole = self.held.pop(page.file.src_uri).put_back(output)
        whole = self.origins.marked(whole)
        framed = page.meta.get("template") == embeds.LAYOUT
        if framed or not config.use_directory_urls or not page.canonical_url:
            return self.articles.put(whole)  # search engines read no disk, and a frame has no place of its own
        return self.articles.put(whole.replace("</head>", f"{self._linked(page, config)}\n</head>", 1))

    def _linked(self, page: Page, config: MkDocsConfig) -> str:
        home, here = config.site_url or "", page.canonical_url or ""
        things = []
        if not page.is_homepage:
            above = [(name, urljoin(here, href)) for name, href in page.meta.get("crumbs", [])]
            title = Markup(page.meta.get("title") or page.title).striptags()  # noqa: S704 - put out as text alone
            trail = [(words.words()["site"]["home"], home), *above, (title, here)]
            things.append(linked_data.breadcrumbs(trail))
        if page.file.src_uri == addresses.QUESTIONS:
            things.append(linked_data.questions(page.content or ""))
        if page.file.src_uri == addresses.DATA:
            things.append(linked_data.dataset(home, self.day))
        return linked_data.element(things) if things else ""

    def on_env(self, env: Environment, **_: Any) -> Environment:
        """Give the page templates the interface's words and the day of the build."""
        env.globals.update(words=words.words(), built=words.day(self.day), built_iso=self.day.isoformat())
        env.bytecode_cache = compiled(mkdocs.__version__)
        env.globals.update(offline=self.site.settings.offline, edition=self.site.catalogue.desk)
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Finish the served site once all its files are there."""
        if self.site.settings.offline:
            seal(Path(config.site_dir))

    def _written(self, markdown: str, uri: str) -> str:
        """Fill in a page written by hand: whom to write to, and no links to pages that a desk leaves out."""
        desk = self.site.catalogue.desk
        address = (desk.contact.email if desk else None) or self.config.contact
        text = markdown.replace("{{ contacto }}", address)
        return unlinked(text, uri, self.site.has_page) if desk and desk.hide else text

    def _crumbs(self, uri: str, above: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
        return [(title, self.site.link(uri, target)) for title, target in above]


def _edit_base(config: MkDocsConfig) -> str:
    return f"{(config.repo_url or '').rstrip('/')}/edit/main/"
