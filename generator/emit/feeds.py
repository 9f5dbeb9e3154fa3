"""The feeds: Atom and JSON Feed of all news, of each country, topic and kind of support."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from feedgenerator import Atom1Feed

from generator import addresses
from generator.articles import Articles
from generator.render.news_feeds import feeds
from generator.words import words

if TYPE_CHECKING:
    from generator.plan_news import Channel
    from generator.render.news_views import NewsView
    from generator.render.site import Site

_VERSION = "https://jsonfeed.org/version/1.1"


def files(site: Site, site_url: str) -> dict[str, str]:
    """Give ``novedades/<name>.xml`` and ``.json`` for each feed."""
    base = site_url.rstrip("/") + "/"
    articles = Articles(site.catalogue)
    made: dict[str, str] = {}
    for channel, views in feeds(site):
        made[addresses.feed(channel.slug, "xml")] = articles.put(_atom(site, base, channel, views))
        made[addresses.feed(channel.slug, "json")] = articles.put(_json(site, base, channel, views))
    return made


def _page(base: str, uri: str) -> str:
    path, _, anchor = uri.partition("#")
    return base + addresses.url(path, folders=True) + (f"#{anchor}" if anchor else "")


def _key(base: str, view: NewsView) -> str:
    """What readers know an entry by: stable over builds."""
    return f"{base}{addresses.url(addresses.NEWS, folders=True)}#{view.anchor}"


def text(view: NewsView) -> str:
    """The news in words, with what it was read in."""
    said = words()["news"]
    sources = [
        f"{said['source']} {title} <{url}>" if url else f"{said['source']} {title}" for title, url in view.sources
    ]
    doubts = [f"({one})" for one in (view.standing, said["low"] if view.low else "") if one]
    return " ".join((*view.says, *doubts, *sources)) or view.headline


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)


def _atom(site: Site, base: str, feed: Channel, views: list[NewsView]) -> str:
    said = words()["news"]
    address = base + addresses.feed(feed.slug, "xml")
    made = Atom1Feed(
        title=said["feed_title"].format(name=feed.name),
        link=_page(base, feed.page),
        feed_url=address,
        description=said["feed_description"],
        language="es",
        author_name=words()["site"]["name"],
        feed_guid=address,
    )
    for view in views:
        made.add_item(
            title=view.headline,
            link=_page(base, view.uri),
            description=text(view),
            unique_id=_key(base, view),
            pubdate=_noon(view.moment),
            updateddate=_noon(view.moment),
            categories=site.news.tags(view),
        )
    # an empty feed would otherwise bear the moment of the build, and no two builds would be the same
    if not views:
        made.latest_post_date = lambda: _noon(site.today)
    return str(made.writeString("utf-8"))


def _json(site: Site, base: str, feed: Channel, views: list[NewsView]) -> str:
    said = words()["news"]
    body = {
        "version": _VERSION,
        "title": said["feed_title"].format(name=feed.name),
        "home_page_url": _page(base, feed.page),
        "feed_url": base + addresses.feed(feed.slug, "json"),
        "description": said["feed_description"],
        "language": "es",
        "authors": [{"name": words()["site"]["name"], "url": base}],
        "items": [_entry(site, base, view) for view in views],
    }
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _entry(site: Site, base: str, view: NewsView) -> dict[str, Any]:
    external = next((url for _, url in view.sources if url), "")
    return {
        "id": _key(base, view),
        "url": _page(base, view.uri),
        **({"external_url": external} if external else {}),
        "title": view.headline,
        "content_text": text(view),
        "date_published": _noon(view.moment).isoformat(),
        "tags": site.news.tags(view),
    }
