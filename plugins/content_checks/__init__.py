"""Examines what the editors wrote and says in Vietnamese what is wrong, where, and how to mend it."""

from plugins.content_checks.refusal import ContentRefused

__all__ = ["ContentRefused"]
