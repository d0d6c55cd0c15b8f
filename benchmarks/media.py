"""Pictures a second, bytes a picture and likeness, beside libvips, in one run.

    python3 tasks.py bench --of media                            # 6 photographs of 12 megapixels
    .venv/bin/python -m benchmarks.media --photos 500       # as many as a year brings

The photographs are made here: smooth shapes under the grain of a sensor, because pictures that compress better than a
phone's would flatter every encoder. libvips is not in requirements-bench.txt: the lock takes wheels alone and pyvips
has none; ``pip install pyvips-binary pyvips`` brings it, and without it Pillow is measured alone.

Likeness is SSIM (Wang et al., "Image quality assessment: from error visibility to structural similarity", IEEE
Transactions on Image Processing 13, 2004) on luminance over windows of 8 by 8, against the scaled picture before it was
encoded. Compare rows of like bytes.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from importlib import import_module
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from PIL import Image

from plugins.media.cache import ContentCache
from plugins.media.facts import read_facts
from plugins.media.production import Order, produce
from plugins.media.renditions import base_name, renditions

WIDTH, HEIGHT = 4000, 3000
COMPARED = 1080


def main() -> None:
    """Print the times of a cold and a warm run, the bytes of each rendition, and the comparison with libvips."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=6)
    count = parser.parse_args().photos
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for number in range(count):
            (root / f"{number}.jpg").write_bytes(photograph(number))
        orders = tuple(order_of(root, path.name) for path in sorted(root.glob("*.jpg")))
        whole_runs(root, orders)
        compare(root / "0.jpg")


def photograph(seed: int) -> bytes:
    """Return a JPEG of 12 megapixels: hills of colour, edges, and the grain of a small sensor."""
    noise = np.random.default_rng(seed)
    small = noise.integers(0, 255, (24, 32, 3), dtype=np.uint8)
    hills = np.asarray(Image.fromarray(small).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC), dtype=np.float32)
    blocks = noise.integers(-60, 60, (150, 200, 1)).repeat(20, axis=0).repeat(20, axis=1)
    grain = noise.normal(0, 6, (HEIGHT, WIDTH, 1))
    pixels = np.clip(hills + blocks * (hills[..., :1] > 140) + grain, 0, 255).astype(np.uint8)
    file = BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=90)
    return file.getvalue()


def order_of(root: Path, name: str) -> Order:
    """Return what a build would order of one photograph."""
    facts = read_facts(root / name)
    return Order(name, facts.digest, renditions(base_name(name, facts), facts))


def whole_runs(root: Path, orders: tuple[Order, ...]) -> None:
    """Print how long a build's picture work takes, with an empty and a full cache."""
    cache = ContentCache(root / "cache")
    for state in ("cold", "warm"):
        wall, cpu = time.perf_counter(), time.process_time()
        sizes: dict[str, list[int]] = {}
        for delivery in produce(root, orders, cache):
            for name, data in delivery.files.items():
                sizes.setdefault(name.rpartition("-")[2], []).append(len(data))
        spent = f"{time.perf_counter() - wall:7.2f} s wall {time.process_time() - cpu:7.2f} s CPU"
        print(f"{state}: {len(orders)} photographs of 12 megapixels {spent}")
    for form, lengths in sizes.items():
        print(f"  {form:10} {sum(lengths) / len(lengths) / 1000:7.1f} kB")


def compare(path: Path) -> None:
    """Print bytes, likeness and CPU of both libraries at several qualities of one width."""
    print(f"{'':10}{'':6}{'quality':>8}{'kB':>8}{'SSIM':>8}{'CPU s':>8}")
    for library, kind, quality, data, reference, spent in (*with_pillow(path), *with_libvips(path)):
        likeness = ssim(reference, grey(data))
        print(f"{library:10}{kind:6}{quality:8}{len(data) / 1000:8.1f}{likeness:8.4f}{spent:8.3f}")


Row = tuple[str, str, int, bytes, "np.ndarray[Any, Any]", float]
QUALITIES = {"avif": (40, 50, 60), "webp": (60, 75, 85), "jpg": (70, 80)}


def with_pillow(path: Path) -> Iterator[Row]:
    """Yield Pillow's files, with our settings but for the quality."""
    options: dict[str, tuple[str, dict[str, object]]] = {
        "avif": ("AVIF", {"speed": 8, "max_threads": 1}),
        "webp": ("WEBP", {"method": 2}),
        "jpg": ("JPEG", {"optimize": True, "progressive": True}),
    }
    with Image.open(path) as picture:
        picture.draft(None, (COMPARED, COMPARED))
        scaled = picture.convert("RGB").resize((COMPARED, COMPARED * 3 // 4), Image.Resampling.LANCZOS)
    reference = np.asarray(scaled.convert("L"), dtype=np.float64)
    for kind, qualities in QUALITIES.items():
        name, settings = options[kind]
        for quality in qualities:
            began = time.process_time()
            file = BytesIO()
            scaled.save(file, name, quality=quality, **settings)
            yield "Pillow", kind, quality, file.getvalue(), reference, time.process_time() - began


def with_libvips(path: Path) -> Iterator[Row]:
    """Yield libvips' files, with the settings nearest to ours; nothing when it is not installed."""
    try:
        pyvips: Any = import_module("pyvips")
    except (ImportError, OSError):
        print("libvips is not here: pip install pyvips-binary pyvips")
        return
    options: dict[str, dict[str, object]] = {
        "avif": {"suffix": ".avif", "effort": 1},
        "webp": {"suffix": ".webp", "effort": 2},
        "jpg": {"suffix": ".jpg", "optimize_coding": True, "interlace": True},
    }
    scaled = pyvips.Image.thumbnail(str(path), COMPARED).copy_memory()
    reference = np.asarray(Image.fromarray(scaled.numpy()).convert("L"), dtype=np.float64)
    for kind, qualities in QUALITIES.items():
        settings = dict(options[kind])
        suffix = settings.pop("suffix")
        for quality in qualities:
            began = time.process_time()
            data = scaled.write_to_buffer(suffix, Q=quality, keep="none", **settings)
            yield "libvips", kind, quality, data, reference, time.process_time() - began


def grey(data: bytes) -> np.ndarray[Any, Any]:
    """Return the luminance of a picture file."""
    with Image.open(BytesIO(data)) as picture:
        return np.asarray(picture.convert("L"), dtype=np.float64)


def ssim(first: np.ndarray[Any, Any], second: np.ndarray[Any, Any]) -> float:
    """Return the mean structural similarity, 1 for equal pictures."""
    mean_1, mean_2 = _means(first), _means(second)
    variance_1 = _means(first * first) - mean_1**2
    variance_2 = _means(second * second) - mean_2**2
    shared = _means(first * second) - mean_1 * mean_2
    luminance, contrast = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    above = (2 * mean_1 * mean_2 + luminance) * (2 * shared + contrast)
    below = (mean_1**2 + mean_2**2 + luminance) * (variance_1 + variance_2 + contrast)
    return float((above / below).mean())


def _means(values: np.ndarray[Any, Any], window: int = 8) -> np.ndarray[Any, Any]:
    sums = np.cumsum(np.cumsum(np.pad(values, ((1, 0), (1, 0))), 0), 1)
    total = sums[window:, window:] - sums[:-window, window:] - sums[window:, :-window] + sums[:-window, :-window]
    return np.asarray(total / window**2)


if __name__ == "__main__":
    main()
