"""Picture work of a build with an empty and a full cache, and every file of a picture beside libvips, in one run.

    python3 tasks.py bench --of media                            # 6 photographs of 12 megapixels
    .venv/bin/python -m benchmarks.media --photos 500 --folder /tmp/photos       # as many as a year brings

The photographs are made here, before any clock runs: smooth shapes under the grain of a sensor, because pictures that
compress better than a phone's would flatter every encoder. With ``--folder`` they are kept for the next run. libvips is
not in requirements-bench.txt: the lock takes wheels alone and pyvips has none; ``pip install pyvips-binary pyvips``
brings it, and without it Pillow is measured alone.

Likeness is SSIM (Wang et al., "Image quality assessment: from error visibility to structural similarity", IEEE
Transactions on Image Processing 13, 2004) on luminance over windows of 8 by 8, against the scaled picture before it was
encoded. libvips encodes at three qualities around ours, and its likeness is read off at our number of bytes.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from PIL import Image

from plugins.media.cache import ContentCache
from plugins.media.facts import read_facts
from plugins.media.production import Order, produce
from plugins.media.rendering import encoded, render
from plugins.media.renditions import Rendition, base_name, renditions

WIDTH, HEIGHT = 4000, 3000
BESIDE = 20
"""Photographs that both libraries turn into all their files."""
COMPARED = 3
"""Photographs whose every file is compared."""
VIPS: dict[str, tuple[int, dict[str, object]]] = {
    "avif": (50, {"effort": 1}),
    "webp": (75, {"effort": 2}),
    "jpg": (80, {"optimize_coding": True, "interlace": True}),
}
"""libvips' settings nearest to ours, the quality apart."""
Pixels = np.ndarray[Any, Any]


def main() -> None:
    """Print the times of a cold and a warm run, the bytes of each file, and the comparison with libvips."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--photos", type=int, default=6)
    parser.add_argument("--folder", type=Path, help="keeps the photographs for the next run")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        root = options.folder or Path(folder)
        orders = tuple(order_of(root, number) for number in range(options.photos))
        whole_runs(root, orders, ContentCache(Path(folder) / "cache"))
        pyvips = libvips()
        if pyvips is not None:
            beside(root, orders[:BESIDE], pyvips)
            compare(root, orders[:COMPARED], pyvips)


def order_of(root: Path, number: int) -> Order:
    """Return what a build would order of one photograph; it is made where it is not there yet."""
    path = root / f"{number:04}.jpg"
    if not path.exists():
        root.mkdir(parents=True, exist_ok=True)
        path.write_bytes(photograph(number))
    facts = read_facts(path)
    return Order(path.name, facts.digest, renditions(base_name(path.name, facts), facts))


def photograph(seed: int) -> bytes:
    """Return a JPEG of 12 megapixels: hills of colour, edges, and the grain of a small sensor."""
    noise = np.random.default_rng(seed)
    small = noise.integers(0, 255, (24, 32, 3), dtype=np.uint8)
    hills = np.asarray(Image.fromarray(small).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC))
    edges = noise.integers(-60, 60, (150, 200), dtype=np.int16).repeat(20, axis=0).repeat(20, axis=1)
    shift = tuple(noise.integers(0, (HEIGHT, WIDTH)))
    added = np.where(hills[..., 0] > 140, edges, 0).astype(np.int16) + np.roll(grain(), shift, (0, 1))
    file = BytesIO()
    Image.fromarray(np.clip(hills + added[..., None], 0, 255).astype(np.uint8)).save(file, "JPEG", quality=90)
    return file.getvalue()


@cache
def grain() -> Pixels:
    """Return one field of noise as large as a photograph; each takes it from another corner on."""
    return np.asarray(np.random.default_rng(0).normal(0, 6, (HEIGHT, WIDTH)), dtype=np.int16)


def whole_runs(root: Path, orders: tuple[Order, ...], kept: ContentCache) -> None:
    """Print how long a build's picture work takes, with an empty and a full cache."""
    sizes: dict[str, list[int]] = {}
    for state in ("cold", "warm"):
        with timed(f"{state}: {len(orders)} photographs of 12 megapixels"):
            for delivery in produce(root, orders, kept):
                for name, data in delivery.files.items():
                    sizes.setdefault(name.rpartition("-")[2], []).append(len(data))
    for form, lengths in sorted(sizes.items(), key=lambda item: (item[0][-3:], len(item[0]), item[0])):
        print(f"  {form:10} {sum(lengths) / len(lengths) / 1000:7.1f} kB")
    print(f"most memory: {getrusage(RUSAGE_SELF).ru_maxrss // 1024} MiB")


@contextmanager
def timed(words: str) -> Iterator[None]:
    """Print what the work inside took."""
    wall, cpu = time.perf_counter(), time.process_time()
    yield
    print(f"{words} {time.perf_counter() - wall:7.2f} s wall {time.process_time() - cpu:7.2f} s CPU", flush=True)


def libvips() -> Any:
    """Return the module pyvips; None when it is not installed."""
    try:
        pyvips: Any = import_module("pyvips")
    except (ImportError, OSError):
        print("libvips is not here: pip install pyvips-binary pyvips")
        return None
    pyvips.cache_set_max(0)
    return pyvips


def beside(root: Path, orders: tuple[Order, ...], pyvips: Any) -> None:
    """Print how long each library takes for all files of the same photographs, on all cores."""

    def with_pillow(order: Order) -> None:
        render((root / order.file).read_bytes(), order.renditions)

    def with_libvips(order: Order) -> None:
        scaled: dict[int, Any] = {}
        for rendition in order.renditions:
            if rendition.width not in scaled:
                scaled[rendition.width] = scaled_by_libvips(pyvips, root / order.file, rendition)
            encoded_by_libvips(scaled[rendition.width], rendition.format, VIPS[rendition.format][0])

    works: tuple[tuple[str, Callable[[Order], None]], ...] = (("Pillow", with_pillow), ("libvips", with_libvips))
    for name, work in works:
        with timed(f"{name:8} {len(orders)} photographs"), ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(work, orders))


def compare(root: Path, orders: tuple[Order, ...], pyvips: Any) -> None:
    """Print of each file of a picture: bytes, likeness beside that of libvips at as many bytes, CPU of encoding."""
    print(f"{'':12}{'kB':>8}{'SSIM':>8}{'libvips':>9}{'CPU s':>8}{'libvips':>9}")
    for place, rendition in enumerate(orders[0].renditions):
        rows = [measured(root / order.file, order.renditions[place], pyvips) for order in orders]
        size, likeness, other, spent, other_spent = np.mean(rows, axis=0)
        form = rendition.name.rpartition("-")[2]
        print(f"{form:12}{size / 1000:8.1f}{likeness:8.4f}{other:9.4f}{spent:8.3f}{other_spent:9.3f}", flush=True)


def measured(path: Path, rendition: Rendition, pyvips: Any) -> tuple[float, float, float, float, float]:
    """Return bytes, our SSIM, libvips' at as many bytes, CPU seconds of both encoders."""
    with Image.open(path) as picture:
        picture.draft(None, (rendition.width, rendition.height))
        ours = picture.convert("RGB").resize((rendition.width, rendition.height), Image.Resampling.LANCZOS)
    data, spent = clocked(lambda: encoded(ours, rendition.format))
    theirs = scaled_by_libvips(pyvips, path, rendition)
    reference = np.asarray(Image.fromarray(theirs.numpy()).convert("L"), dtype=np.float64)
    quality = VIPS[rendition.format][0]
    other, other_spent = clocked(lambda: encoded_by_libvips(theirs, rendition.format, quality))
    made = [encoded_by_libvips(theirs, rendition.format, quality - 8), other]
    made.append(encoded_by_libvips(theirs, rendition.format, quality + 8))
    sizes = np.log([len(file) for file in made])
    likeness = np.interp(np.log(len(data)), sizes, [ssim(reference, grey(file)) for file in made])
    own = ssim(np.asarray(ours.convert("L"), dtype=np.float64), grey(data))
    return len(data), own, float(likeness), spent, other_spent


def clocked(work: Callable[[], bytes]) -> tuple[bytes, float]:
    """Return what the work gives and the CPU seconds that it took, of all threads."""
    began = time.process_time()
    return work(), time.process_time() - began


def scaled_by_libvips(pyvips: Any, path: Path, rendition: Rendition) -> Any:
    """Return the photograph in the rendition's size, in memory."""
    return pyvips.Image.thumbnail(str(path), rendition.width, height=rendition.height).copy_memory()


def encoded_by_libvips(scaled: Any, kind: str, quality: int) -> bytes:
    """Return the file."""
    return bytes(scaled.write_to_buffer(f".{kind}", Q=quality, keep="none", **VIPS[kind][1]))


def grey(data: bytes) -> Pixels:
    """Return the luminance of a picture file."""
    with Image.open(BytesIO(data)) as picture:
        return np.asarray(picture.convert("L"), dtype=np.float64)


def ssim(first: Pixels, second: Pixels) -> float:
    """Return the mean structural similarity, 1 for equal pictures."""
    mean_1, mean_2 = _means(first), _means(second)
    variance_1 = _means(first * first) - mean_1**2
    variance_2 = _means(second * second) - mean_2**2
    shared = _means(first * second) - mean_1 * mean_2
    luminance, contrast = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    above = (2 * mean_1 * mean_2 + luminance) * (2 * shared + contrast)
    below = (mean_1**2 + mean_2**2 + luminance) * (variance_1 + variance_2 + contrast)
    return float((above / below).mean())


def _means(values: Pixels, window: int = 8) -> Pixels:
    sums = np.cumsum(np.cumsum(np.pad(values, ((1, 0), (1, 0))), 0), 1)
    total = sums[window:, window:] - sums[:-window, window:] - sums[window:, :-window] + sums[:-window, :-window]
    return np.asarray(total / window**2)


if __name__ == "__main__":
    main()
