"""The README is true: each of its console examples prints what it shows, and every file it names is there.

`python tests/test_readme.py` writes the present output into the README.
"""

import contextlib
import io
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.cli import main

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=```console\n)\$ (?P<command>[^\n]+)\n(?P<output>.*?)(?=```)", re.DOTALL)
LINK = re.compile(r"\]\((?!http)(?P<target>[^)#]+)\)")


def printed_by(command: str) -> str:
    """What a command prints; `make run` runs `communique run`."""
    arguments = shlex.split(command)
    if arguments == ["make", "run"]:
        arguments = ["communique", "run"]
    kept, sys.argv = sys.argv, arguments
    try:
        with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.suppress(SystemExit):
            main.run()
    finally:
        sys.argv = kept
    return out.getvalue()


@contextlib.contextmanager
def fresh_clone(folder: Path) -> Iterator[None]:
    """Work in a folder that holds the seeds and nothing else."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    (folder / "warehouse").mkdir()
    with contextlib.chdir(folder):
        yield


def with_present_output(readme: str) -> str:
    """The README with each example's output as it is now."""
    return BLOCK.sub(lambda block: f"$ {block['command']}\n{printed_by(block['command'])}", readme)


def test_examples_print_what_the_readme_shows(tmp_path: Path) -> None:
    readme = README.read_text(encoding="utf-8")
    with fresh_clone(tmp_path):
        assert len(BLOCK.findall(readme)) >= 4
        assert with_present_output(readme) == readme, "write the present output with: python tests/test_readme.py"


@pytest.mark.parametrize("target", sorted(set(LINK.findall(README.read_text(encoding="utf-8")))))
def test_linked_files_are_there(target: str) -> None:
    assert (ROOT / target).exists()


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        text = README.read_text(encoding="utf-8")
        with fresh_clone(Path(folder)):
            text = with_present_output(text)
        README.write_text(text, encoding="utf-8")
