"""How long `qostil links --online` takes over 1,000 links on 50 hosts that answer in 100 ms, on loopback.

    .venv/bin/python -m benchmarks.links_speed [LINKS] [HOSTS] [RUNS]

Prints seconds of the whole process, median and maximum of the runs, and the most connections that one host had at a
time. Asked: under 4 s with at most 4 connections a host. Where lychee or linkchecker is on the PATH, it checks the
same links on the same servers; linkchecker gets as many threads, and its limit of requests a second is lifted.
"""

from __future__ import annotations

import asyncio
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from aiohttp import web

SECONDS_TO_ANSWER = 0.1
QOSTIL = Path(sys.executable).with_name("qostil")
PORT = 18_400
PAGE = "<!doctype html><html lang=kk><title>Бет</title><body><p>Төлем туралы мәлімет осы бетте жазылған.</p>"


def address(host: int) -> str:
    """Name the loopback address that a host has to itself."""
    return f"127.0.{1 + host // 250}.{1 + host % 250}"


class Hosts:
    """The servers, and how many requests each had at one time."""

    def __init__(self) -> None:
        self.now: dict[str, int] = {}
        self.most = 0
        self.asked = 0

    async def answer(self, request: web.Request) -> web.Response:
        """Answer after the time that a real host takes."""
        if request.path == "/counts":
            text = f"{self.most} {self.asked}"
            self.most = self.asked = 0
            return web.Response(text=text)
        host = request.transport.get_extra_info("sockname")[0] if request.transport else ""
        self.now[host] = self.now.get(host, 0) + 1
        self.most, self.asked = max(self.most, self.now[host]), self.asked + 1
        await asyncio.sleep(SECONDS_TO_ANSWER)
        self.now[host] -= 1
        return web.Response(text=PAGE, content_type="text/html")


async def serve(hosts: int) -> None:
    """Serve all hosts until the process is ended."""
    app, one = web.Application(), Hosts()
    app.router.add_route("*", "/{path:.*}", one.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    for host in range(hosts):
        await web.TCPSite(runner, address(host), PORT, backlog=256).start()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


@contextmanager
def serving(hosts: int) -> Iterator[None]:
    """Run the servers in a process of their own, as they would be elsewhere."""
    command = [sys.executable, "-m", "benchmarks.links_speed", "serve", str(hosts)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        if process.stdout:
            process.stdout.readline()  # it says that it is ready
        try:
            yield
        finally:
            process.terminate()


def counts() -> str:
    """Return, since the last call, the most connections that a host had at a time, and how many requests came."""
    with urlopen(f"http://{address(0)}:{PORT}/counts") as reply:
        most, asked = reply.read().decode().split()
    return f"{most} connections a host at most, {asked} requests"


def made_project(root: Path, links: int, hosts: int) -> list[str]:
    """Write a project with so many registered links; return the command that checks them."""
    (root / "mkdocs.yml").write_text("site_name: Made\n", "utf-8")
    # The port of the servers is none of the public web, which the registry's own check would tell of.
    (root / "pyproject.toml").write_text("[tool.qostil.severity]\nlink-registry = 'off'\n", "utf-8")
    (root / "docs").mkdir()
    registry = root / "knowledge/links.yml"
    registry.parent.mkdir(parents=True)
    urls = (f"http://h{n % hosts}.test:{PORT}/{n}" for n in range(links))
    registry.write_text("".join(f"- both: {url}\n" for url in urls), "utf-8")
    told = (f"--test-host=h{host}.test={address(host)}" for host in range(hosts))
    return [str(QOSTIL), "links", "--online", *told]


def others(root: Path, links: int, hosts: int) -> dict[str, list[str]]:
    """Write the same links as a page for other checkers; return the commands of those that are installed."""
    page = root / "links.html"
    urls = (f"http://{address(n % hosts)}:{PORT}/{n}" for n in range(links))
    page.write_text("".join(f'<a href="{url}">{url}</a>\n' for url in urls), "utf-8")
    settings = root / "linkcheckerrc"
    settings.write_text("[checking]\nthreads=200\nmaxrequestspersecond=100000\nrobotstxt=0\n", "utf-8")
    commands = {
        "linkchecker": ["linkchecker", "--config", str(settings), "--check-extern", "-r1", str(page)],
        "lychee": ["lychee", "--no-progress", "--max-concurrency", "200", str(page)],
    }
    return {name: command for name, command in commands.items() if shutil.which(name)}


def seconds(command: list[str], root: Path) -> float:
    """Time one run; all links are well, so that anything but success is a mistake."""
    begin = time.perf_counter()
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    return time.perf_counter() - begin


def main(links: int = 1000, hosts: int = 50, runs: int = 5) -> None:
    """Print the figures of every checker there is."""
    with serving(hosts), tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        root.chmod(0o755)  # linkchecker, run by root, goes on as nobody
        commands = {"qostil": made_project(root, links, hosts)} | others(root, links, hosts)
        for name, command in commands.items():
            taken = [seconds(command, root) for _ in range(runs if name == "qostil" else 1)]
            figures = f"median {statistics.median(taken):.2f} s, maximum {max(taken):.2f} s"
            print(f"{links} links on {hosts} hosts, {name}: {figures}; {counts()}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        asyncio.run(serve(int(sys.argv[2])))
    else:
        main(*map(int, sys.argv[1:]))
