# -*- coding: utf-8 -*-
"""The one door to every chore: ``python3 tasks.py build`` on a machine that has only Python and git.

Every Python must be able to parse this file, 2.7 too, for it is here that an old one is told what to do. So it holds
no chore: those are in chores/, one a file. Inside an environment ``invoke build`` does the same, by the same tasks.
"""

from __future__ import unicode_literals

import os
import sys

OLDEST_PYTHON = (3, 11)
ROOT = os.path.dirname(os.path.abspath(__file__))

if sys.version_info < OLDEST_PYTHON:
    MESSAGE = (
        "Cổng Tin cần Python {0}.{1} trở lên, nhưng lệnh này đang chạy bằng Python {2}.{3} ({4}).\n"
        "Sửa: cài Python mới hơn (Windows, macOS: từ trang python.org; Linux: bằng trình quản lý gói), rồi chạy lại\n"
        "bằng bản đó, ví dụ: python{0}.{1} tasks.py build\n"
        "\n"
        "Cong Tin needs Python {0}.{1} or newer; this is Python {2}.{3}. Install a newer one, then run this again\n"
        "with it, for example: python{0}.{1} tasks.py build\n"
    ).format(OLDEST_PYTHON[0], OLDEST_PYTHON[1], sys.version_info[0], sys.version_info[1], sys.executable)
    # The bytes, because an old Python may think that the terminal knows ASCII only.
    os.write(2, MESSAGE.encode("utf-8"))
    sys.exit(1)

os.chdir(ROOT)  # findings and settings name files from here, whatever folder the command was given in
if __name__ == "__main__":
    from chores import environment

    environment.enter(sys.argv)

from chores.door import namespace, open_door  # noqa: E402 - only now are we inside an environment that has invoke

__all__ = ["namespace"]

if __name__ == "__main__":
    open_door(sys.argv)
