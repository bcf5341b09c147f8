"""Write robots.txt: every page may be read, and the site map tells where they are."""

from __future__ import annotations

ROBOTS = "robots.txt"


def robots_txt(site_url: str) -> bytes:
    """Return the file; without the site map for a site without an address.

    >>> print(robots_txt("https://qostil.example/").decode())
    User-agent: *
    Allow: /
    <BLANKLINE>
    Sitemap: https://qostil.example/sitemap.xml
    <BLANKLINE>
    """
    lines = ["User-agent: *", "Allow: /", *(["", f"Sitemap: {site_url}sitemap.xml"] if site_url else [])]
    return "\n".join([*lines, ""]).encode()
