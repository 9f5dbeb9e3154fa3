"""What changed, told from the records' own dates: rules, directories, and what somebody looked at again."""

from generator.derive.news.item import KINDS, TOPICS, Kind, NewsItem
from generator.derive.news.whole import LOOK_BACK, news, recent

__all__ = ["KINDS", "LOOK_BACK", "TOPICS", "Kind", "NewsItem", "news", "recent"]
