"""Builds a content folder as the public sees it: the process that benchmarks/build.py measures."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from plugins.fast_build.build import build

content, output = sys.argv[1:]
result = build(Path("publishconf.py"), Path(output), overrides={"PATH": content, "PENDING_PATH": f"{output}.pending"})
if not result.ok:
    raise SystemExit("\n".join(map(str, result.findings)))
gc.freeze()  # as chores/build.py does
