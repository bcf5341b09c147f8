"""Chromium of the system: installed where that is ours to do, or else asked for in one line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from qostil.acceptance.chromium import ADVICE, find_chromium


def main() -> None:
    """Install Chromium as root of a Debian system; anywhere else end with the advice."""
    if not find_chromium() and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], check=False)
    if not find_chromium():
        sys.exit(ADVICE)


if __name__ == "__main__":
    main()
