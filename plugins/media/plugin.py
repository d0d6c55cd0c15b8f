"""Wires the room into Pelican: writes the files of every picture that the pages of the build name."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from plugins.content_checks.refusal import ContentRefused
from plugins.content_model.finding import Finding
from plugins.content_model.library import CONTENT_FOLDER
from plugins.media.cache import ContentCache
from plugins.media.production import Delivery, produce


class PictureFilesGenerator(Generator):  # type: ignore[misc] # Pelican has no types
    """Produces the files of pictures when every page has said which it names."""

    def generate_output(self, writer: Any) -> None:
        """Hand every file to the writer; ContentRefused when a picture turns out to be broken."""
        cache = ContentCache(Path(self.settings["MEDIA_CACHE"]))
        orders = self.settings["PICTURES"].orders()
        findings, written = [], set()
        for delivery in produce(Path(self.path), orders, cache, _progress if sys.stderr.isatty() else None):
            if delivery.fault is not None:
                findings.append(_finding(delivery))
            for name, data in delivery.files.items():
                if name not in written:  # one picture may lie in two folders
                    written.add(name)
                    writer.write_bytes(name, data)
        if findings:
            raise ContentRefused((*self.settings["EXAMINATION"].findings, *findings))
        cache.tidy()


def _finding(delivery: Delivery) -> Finding:
    fault = delivery.fault
    path = f"{CONTENT_FOLDER}/{delivery.order.file}"
    return Finding(path, 1, "unreadable_picture", fault.message if fault else "", fault.remedy if fault else "")


def _progress(done: int, total: int) -> None:
    end = "\n" if done == total else ""
    print(f"\rXử lý ảnh: {done}/{total}", end=end, file=sys.stderr, flush=True)


def use_generator(pelican: Pelican) -> type[PictureFilesGenerator]:
    """Let our generator run beside Pelican's own."""
    return PictureFilesGenerator


def register() -> None:
    """Connect; nothing here may fail, because Pelican would only log it."""
    signals.get_generators.connect(use_generator)
