"""Renders templates with Jinja2, as the reference for the differential test.

Reads JSON from standard input: a list of cases, each with `templates` (name to source), `page` (the
name of the one to render) and `data`. Texts in `data` that are trusted markup are written as
{"html": "..."} in an object of that single key. Answers with a JSON list of {"output": ...} or
{"error": ...}, in the same order.
"""

import json
import sys

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup


def trusted(value):
    """Turns marked texts into Markup, at any depth."""
    if isinstance(value, dict):
        if set(value) == {"html"}:
            return Markup(value["html"])
        return {name: trusted(member) for name, member in value.items()}
    if isinstance(value, list):
        return [trusted(item) for item in value]
    return value


def render(case):
    environment = Environment(
        loader=DictLoader(case["templates"]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    try:
        page = environment.get_template(case["page"])
        return {"output": page.render(**trusted(case["data"]))}
    except Exception as error:  # every failure is an answer, never the end of the run
        return {"error": f"{type(error).__name__}: {error}"}


if __name__ == "__main__":
    cases = json.load(sys.stdin)
    json.dump([render(case) for case in cases], sys.stdout)
