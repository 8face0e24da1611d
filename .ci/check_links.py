"""Do all links and fragments of a built site resolve?   check_links.py SITE

A link from the server's root, as 404.html has, counts from the path of the base address, which the
pages' own canonical addresses tell.
"""
import html.parser
import pathlib
import posixpath
import sys
import urllib.parse

root = pathlib.Path(sys.argv[1])


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.canonical = set(), [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "link" and ("rel", "canonical") in attributes:
            self.canonical = dict(attributes).get("href")
        for name, value in attributes:
            if name == "id":
                self.ids.add(value)
            elif name in ("href", "src") and value is not None:
                self.links.append(value)


pages = {str(p.relative_to(root)): Page(p.read_text("utf-8")) for p in sorted(root.rglob("*.html"))}
# Where the server keeps the site: `/` or `/tongbao/`.
bases = set()
for name, page in pages.items():
    own = name.removesuffix("index.html")
    path = urllib.parse.urlsplit(page.canonical or "").path
    if path and name != "404.html":
        bases.add(path[: len(path) - len(own)] if path.endswith("/" + own) else f"{path} of {name}")
if len(bases) > 1:
    sys.exit(f"the pages disagree on where the site lies: {sorted(bases)}")
root_path = bases.pop() if bases else "/"

faults, links = [], 0
for name, page in pages.items():
    for link in page.links:
        parts = urllib.parse.urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        links += 1
        path = urllib.parse.unquote(parts.path)
        base = posixpath.dirname(name)
        if path.startswith("/"):
            if not (path + "/").startswith(root_path):
                faults.append(f"{name}: {link}: outside the site at {root_path}")
                continue
            base, path = "", path[len(root_path) :] or "."
        target = posixpath.normpath(posixpath.join(base, path)) if path else name
        if path.endswith("/") or (root / target).is_dir():
            target = posixpath.normpath(posixpath.join(target, "index.html"))
        if not (root / target).is_file():
            faults.append(f"{name}: {link}: no such file")
        elif parts.fragment and target in pages and urllib.parse.unquote(parts.fragment) not in pages[target].ids:
            faults.append(f"{name}: {link}: no such id")
print("\n".join(faults[:40]))
print(f"links: {len(pages)} pages, {links} links, {len(faults)} faults")
sys.exit(1 if faults or not links else 0)
