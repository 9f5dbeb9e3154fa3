"""Catalogue → Markdown: views say what a page shows, templates in ``theme/`` how."""
