"""The press: news sites, charts and catalogs on this machine, well behaved until told otherwise.

async with Press() as press:
press.publish("/feed", items)          # bot.demo.press.papers prints them
press.fail("/feed", Status(503))       # bot.demo.press.faults has more of that
...                                    # read press.url("/feed")
press.asked("/feed")                   # how often, and how it was answered
"""

from bot.demo.press.server import Press

__all__ = ["Press"]
