"""Questions at a terminal: asked where nothing is given, not asked elsewhere, and ended by Ctrl-C."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.project import PATIENCE, QOSTIL, qostil

ANSWERS = {
    "Name in Kazakh": "Су арнасы",
    "Name in Russian": "Водоканал",
    "Phone": "1055",
    "Address in Kazakh": "Самалтау, Бұлақ көшесі, 2",
    "Address in Russian": "Самалтау, ул. Булак, 2",
    "Address of the site": "https://help.example/",
}


class Terminal:
    """A terminal in which the command runs."""

    def __init__(self, running: subprocess.Popen[bytes], end: int) -> None:
        self.running, self._end, self.shown = running, end, ""
        # What is read at once may end within a letter.
        self._decoder = getincrementaldecoder("utf-8")()

    def read_until(self, words: str) -> None:
        while words not in self.shown:
            assert select.select([self._end], [], [], PATIENCE)[0], f"«{words}» is not asked: {self.shown}"
            self.shown += self._decoder.decode(os.read(self._end, 4096))

    def type(self, keys: str) -> None:
        self.shown = ""
        os.write(self._end, keys.encode())

    def interrupt(self) -> None:
        """Press Ctrl-C until it is heard: Python may be just about to read, and then hears it after the next key."""
        while self.running.poll() is None:
            self.running.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self.running.wait(timeout=1)

    def finish(self) -> int:
        with self.running:
            try:
                while read := os.read(self._end, 4096):
                    self.shown += self._decoder.decode(read)
            except OSError:  # how Linux says that nobody is at the other end any more
                pass
        return self.running.returncode


@contextmanager
def terminal(cwd: Path, *words: str) -> Iterator[Terminal]:
    mine, its = pty.openpty()
    command: Sequence[str | Path] = [QOSTIL, "init", *words]
    running = subprocess.Popen(command, cwd=cwd, stdin=its, stdout=its, stderr=its, start_new_session=True)
    os.close(its)
    try:
        yield Terminal(running, mine)
    finally:
        running.kill()
        running.wait()
        os.close(mine)


def test_what_is_not_given_is_asked_at_a_terminal(tmp_path: Path) -> None:
    with terminal(tmp_path, "help") as asked:
        for question, answer in ANSWERS.items():
            asked.read_until(question)
            asked.read_until(": ")
            asked.type(f"{answer}\n")
        assert asked.finish() == 0
        assert "example" not in asked.shown.replace("help.example", "")
    written = (tmp_path / "help/mkdocs.yml").read_text("utf-8")
    assert [answer for answer in ANSWERS.values() if answer not in written] == []


def test_an_empty_answer_takes_what_is_proposed(tmp_path: Path) -> None:
    with terminal(tmp_path, "Су", "--phone", "1055", "--address-kk", "", "--address-ru", "", "--url", "") as asked:
        asked.read_until("Name in Kazakh [Су]: ")
        asked.type("\n")
        asked.read_until("Name in Russian [Су]: ")
        asked.type("\n")
        assert asked.finish() == 2
        assert "--address-kk has 0 letters" in asked.shown
    assert not (tmp_path / "Су").exists()


def test_what_is_given_is_not_asked(tmp_path: Path) -> None:
    words = ["--kk", "Су", "--ru", "Вода", "--address-kk", "Абай к-сі, 1", "--address-ru", "ул. Абая, 1"]
    with terminal(tmp_path, "help", *words, "--phone", "109", "--url", "") as asked:
        assert asked.finish() == 0
        assert asked.shown.startswith("help: ")


def test_nothing_is_asked_without_a_terminal(tmp_path: Path) -> None:
    done = qostil("init", "help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "examples stand for the phone +7 700 000 00 00 and the address" in done.stdout
    assert 'legal: {kk: "help", ru: "help"}' in (tmp_path / "help/mkdocs.yml").read_text("utf-8")


def test_ctrl_c_ends_it_with_nothing_written(tmp_path: Path) -> None:
    with terminal(tmp_path, "help", "--kk", "Су") as asked:
        asked.read_until("Name in Russian")
        asked.interrupt()
        assert asked.finish() == 130
        assert "Traceback" not in asked.shown
    assert list(tmp_path.iterdir()) == []


def test_the_end_of_input_ends_it_with_nothing_written(tmp_path: Path) -> None:
    with terminal(tmp_path, "help") as asked:
        asked.read_until("Name in Kazakh")
        asked.type("\x04")
        assert asked.finish() == 1
        assert "Traceback" not in asked.shown
    assert list(tmp_path.iterdir()) == []
