"""The seeing: news feeds, charts and the show catalog, all through `web`."""
