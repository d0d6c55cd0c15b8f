"""An event in the words of schema.org, for the article that is its record.

schema.org has no "held" and no "planned": both are scheduled, and the dates say which (https://schema.org/EventStatusType,
read 2026-11-22).
"""

from __future__ import annotations

from markupsafe import Markup

from plugins.congress.gather import Record
from plugins.congress.when import end_for_machines, start_for_machines
from plugins.content_model import addresses
from plugins.content_model.event import EventStatus
from plugins.site_output.addresses import absolute
from plugins.site_output.json_ld import Node, script_text
from plugins.site_pages.site import Place
from plugins.site_pages.views import ArticleView

_STATUS = {
    EventStatus.PLANNED: "EventScheduled",
    EventStatus.HELD: "EventScheduled",
    EventStatus.POSTPONED: "EventPostponed",
    EventStatus.CANCELLED: "EventCancelled",
}


def event_json_ld(record: Record, view: ArticleView, place: Place) -> Markup:
    """Describe the event as an Event with its place, organizer and state; `view` is that of the record's article."""
    event = record.event
    members: Node = {
        "name": event.name,
        "description": view.lead,
        "url": place.absolute(record.article.url),
        "inLanguage": "vi",
        "startDate": start_for_machines(record),
        "endDate": end_for_machines(record),
        "eventStatus": f"https://schema.org/{_STATUS[event.status]}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {"@type": "Place", "name": event.place, "address": event.place} if event.place else None,
        "organizer": _organizer(record, place),
        "image": absolute(place.url, view.picture.src) if view.picture else None,
    }
    told = {name: value for name, value in members.items() if value is not None}
    return script_text({"@context": "https://schema.org", "@type": "Event", **told})


def _organizer(record: Record, place: Place) -> Node | None:
    if record.unit is None:
        return None
    url = place.absolute(f"{addresses.UNITS}{record.unit.slug}/")
    return {"@type": "Organization", "name": record.body_name, "url": url}
