"""What each feed and calendar holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.plan_news import channels

if TYPE_CHECKING:
    from generator.plan_news import Channel
    from generator.render.news_views import NewsView
    from generator.render.site import Site


def feeds(site: Site) -> list[tuple[Channel, list[NewsView]]]:
    """Give all feeds with their news, newest first."""
    return [
        (channel, [view for view in site.news.recent if _in(view, channel)]) for channel in channels(site.catalogue)
    ]


def _in(view: NewsView, channel: Channel) -> bool:
    inside = {
        "all": ("",),
        "country": view.item.countries,
        "topic": view.item.topics,
        "programme": view.item.programme_kinds,
    }
    return channel.id in inside[channel.group]
