"""What is rendered once a build."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import DictLoader, Environment

from plugins.fast_build.fragments import Fragments

TEMPLATES = {
    "card.html": "{% macro card(card, level=2) %}<h{{ level }}>{{ card.title }}</h{{ level }}>{% endmacro %}",
    "list.html": (
        '{% from "card.html" import card %}{% for item in items %}{{ once(card, item, level=level) }}{% endfor %}'
    ),
    "fragments/header.html": "{{ site.name() }}",
    "page.html": '{{ fragment("header") }}',
}


@dataclass
class Counted:
    """A value that knows how often it was read."""

    own: str
    times: int = 0

    @property
    def title(self) -> str:
        """What a card shows."""
        self.times += 1
        return self.own

    def name(self) -> str:
        """What a header shows."""
        return self.title


def environment() -> Environment:
    """Return an environment with the functions."""
    made = Environment(loader=DictLoader(TEMPLATES), autoescape=True)
    Fragments().install(made)
    return made


def test_a_value_on_many_pages_is_rendered_once_for_each_way_of_showing_it() -> None:
    page, value = environment().get_template("list.html"), Counted("Khai giảng & tuyển sinh")
    assert page.render(items=[value, value], level=2) == "<h2>Khai giảng &amp; tuyển sinh</h2>" * 2
    assert page.render(items=[value], level=3) == "<h3>Khai giảng &amp; tuyển sinh</h3>"
    assert page.render(items=[value], level=2) == "<h2>Khai giảng &amp; tuyển sinh</h2>"
    assert value.times == 2


def test_two_options_of_one_value_are_two_ways_of_showing_it() -> None:
    made = environment()
    macro = made.from_string("{% macro m(v, a=1, b=1) %}{{ a }}{{ b }}{% endmacro %}").module.m
    once, value = made.globals["once"], Counted("Một")
    assert [str(once(macro, value, a=2)), str(once(macro, value, b=2))] == ["21", "12"]


def test_values_that_come_and_go_are_told_apart() -> None:
    """Python gives the id of a value that is gone to the next one."""
    page = environment().get_template("list.html")
    for number in range(50):
        assert page.render(items=[Counted(f"Bài {number}")], level=2) == f"<h2>Bài {number}</h2>"


def test_what_all_pages_share_is_rendered_once() -> None:
    made, site = environment(), Counted("Sở Công Thương")
    assert [made.get_template("page.html").render(site=site) for _ in range(3)] == ["Sở Công Thương"] * 3
    assert site.times == 1
