"""The adapter to MkDocs: its events → the calls of the pipeline. The only file that imports MkDocs.

Pages are added in memory, so plain ``mkdocs build`` and ``mkdocs serve`` work, a changed record reloads, and each page's
edit link leads to its record.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config import base, config_options
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from generator import pages, problems, words
from generator.clock import today
from generator.emit.styles import stylesheet
from generator.prepare import prepare
from generator.render.environment import THEME
from generator.render.site import Settings, Site

if TYPE_CHECKING:
    from datetime import date

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

log = get_plugin_logger("ruta")

_UNUSED_THEME_FILES = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
"""Material's own client, which no page of ours loads (decisions/0003)."""


class RutaConfig(base.Config):
    """Options of the plugin in ``mkdocs.yml``."""

    data_dir = config_options.Dir(exists=True, default="data")
    contact = config_options.Type(str, default="")


class RutaPlugin(BasePlugin[RutaConfig]):
    """Wires the generator into a MkDocs build."""

    site: Site
    specs: dict[str, pages.PageSpec]
    day: date

    def on_startup(self, **_: Any) -> None:  # noqa: ANN401 - MkDocs' signature
        """Exist, so that MkDocs keeps this object alive between rebuilds of ``serve``."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check; all problems are reported, and the build stops before it has touched the old site."""
        data = Path(self.config.data_dir)
        self.day = today()
        for folder in (data, THEME / "pages", THEME / "components", THEME / "styles", THEME / "messages"):
            config.watch.append(str(folder))
        words.words.cache_clear()
        catalogue, found = prepare(data, self.day)
        wrong = problems.errors(found)
        if wrong:
            listing = "\n".join(problems.as_text(problem) for problem in wrong)
            raise PluginError(f"{listing}\n{words.counted_problems(len(wrong), len(found) - len(wrong))}")
        if found:
            log.info("%d avisos en los datos; «ruta check» los lista", len(found))
        settings = Settings(
            folders=config.use_directory_urls,
            edit_base=_edit_base(config),
            written=_written(Path(config.docs_dir)),
        )
        self.site = Site(catalogue, self.day, settings)
        self.specs = {spec.uri: spec for spec in self.site.pages}
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and the style sheet; drop what the theme ships and we do not use."""
        for file in list(files):
            if file.src_uri.startswith(_UNUSED_THEME_FILES):
                files.remove(file)
        for spec in self.specs.values():
            page = File.generated(config, spec.uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            page.edit_uri = f"../{spec.edit_path}" if spec.edit_path else None
            files.append(page)
        for name, text in stylesheet().items():
            files.append(File.generated(config, name, content=text))
        config.nav = pages.menu(self.site.catalogue)
        for file in files.documentation_pages():
            file.inclusion = InclusionLevel.NOT_IN_NAV
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:  # noqa: ANN401 - MkDocs' signature
        """Fill in the generated pages, and put the route around the stage guides."""
        uri = page.file.src_uri
        spec = self.specs.get(uri)
        if spec is None:
            page.meta["crumbs"] = pages.crumbs_of_written(uri)
            return self.site.around_guide(uri, markdown.replace("{{ contacto }}", self.config.contact))
        page.meta.update(
            title=spec.title, description=spec.description, crumbs=spec.crumbs, scripts=spec.scripts, kind=spec.template
        )
        return self.site.markdown(spec)

    def on_env(self, env: Environment, **_: Any) -> Environment:  # noqa: ANN401 - MkDocs' signature
        """Give the page templates the interface's words and the day of the build."""
        env.globals.update(words=words.words(), built=words.day(self.day), built_iso=self.day.isoformat())
        return env

    def on_page_context(self, context: dict[str, Any], *, page: Page, **_: Any) -> dict[str, Any]:  # noqa: ANN401
        """Give each page its breadcrumbs as links."""
        context["crumbs"] = [
            (title, self.site.link(page.file.src_uri, uri)) for title, uri in page.meta.get("crumbs", ())
        ]
        return context


def _edit_base(config: MkDocsConfig) -> str:
    return f"{(config.repo_url or '').rstrip('/')}/edit/main/"


def _written(folder: Path) -> tuple[tuple[str, str], ...]:
    """(uri, title) of the pages written by hand; the title is their first heading."""
    rows = []
    for path in sorted(folder.rglob("*.md")):
        lines = path.read_text("utf-8").splitlines()
        title = next((line[2:].strip() for line in lines if line.startswith("# ")), path.stem)
        rows.append((path.relative_to(folder).as_posix(), title))
    return tuple(rows)
