"""Ruta Exportadora: from YAML records to a static site with export routes.

The stages follow each other as the modules do: ``source`` (text and places), ``model`` (typed records), ``load``
(catalogue), ``link`` (ids), ``checks`` (all problems), ``derive`` (routes, freshness), ``pages`` (what exists),
``render`` (Markdown), ``emit`` (other files). ``plugin`` and ``cli`` call them; imports go down that list only.
"""

__version__ = "0.1.0"
