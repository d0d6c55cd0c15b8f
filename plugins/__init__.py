"""Rooms of Cổng Tin: each folder is one subject, its core free of Pelican, its wiring in plugin.py."""
