"""Compile the engine with mypyc: the same reading, more than twice as fast. Needs a C compiler and a minute or two.

usage: python -m pipelines.compile
"""

import io
import os
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from functools import partial
from itertools import chain
from pathlib import Path

from mypyc.build import mypycify
from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext

from pipelines.compiled import FOLDER, ROOT, folder_for_sources, modules
from pipelines.constructors import names_of_bases, with_constructors


class NotCompiledError(Exception):
    """The engine could not be compiled; says why."""


def compile_engine() -> Path:
    """Compile the modules of the engine into the folder for these sources, and remove what was compiled before.

    Raises `NotCompiledError` where there is no C compiler, or the sources cannot be compiled; what was there stays.
    """
    folder = folder_for_sources()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as scratch:
        said = io.StringIO()
        try:
            with redirect_stdout(said):  # every warning of mypyc, every command of the compiler
                _build(Path(scratch))
        except Exception as error:  # compilers fail in many ways, of which no two share a class
            raise NotCompiledError(str(error)) from error
        except SystemExit as error:  # how mypyc ends on an error of types
            raise NotCompiledError(said.getvalue().strip()) from error
        for entry in FOLDER.iterdir():
            if entry != Path(scratch):
                shutil.rmtree(entry)
        Path(scratch, "lib").replace(folder)
    return folder


def _build(scratch: Path) -> None:
    """Translate a copy of the modules to C in one folder and compile them into another, `lib`."""
    _copy_sources(scratch / "sources")
    os.chdir(scratch / "sources")  # mypyc names a module by its path from here
    extensions = mypycify(
        [str(module) for module in modules()],
        opt_level="1",  # 3 takes nearly twice as long to compile and reads a tenth faster at most
        debug_level="0",
        multi_file=True,
        target_dir=str(scratch / "c"),
    )
    builder = _BuildAllAtOnce(Distribution({"name": "engine", "ext_modules": extensions}))
    builder.build_lib = str(scratch / "lib")
    builder.build_temp = str(scratch / "temp")
    builder.parallel = os.cpu_count()
    builder.ensure_finalized()
    builder.run()


class _BuildAllAtOnce(build_ext):  # type: ignore[misc]  # setuptools says nothing of its types
    """Compiles the files of an extension side by side: nearly all of the engine is one, of a file per module."""

    def build_extension(self, ext: Extension) -> None:
        compile_file = partial(
            self.compiler.compile,
            output_dir=self.build_temp,
            include_dirs=ext.include_dirs,
            extra_postargs=ext.extra_compile_args,
            depends=ext.depends,
        )
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            objects = pool.map(compile_file, ([source] for source in ext.sources))
        library = self.get_ext_fullpath(ext.name)
        self.compiler.link_shared_object(
            list(chain.from_iterable(objects)), library, extra_postargs=ext.extra_link_args, target_lang="c"
        )


def _copy_sources(folder: Path) -> None:
    """Copy what mypyc must see, the constructors of the engine's dataclasses written out."""
    texts = {
        file.relative_to(ROOT): file.read_text(encoding="utf-8")
        for package in ("pipelines", "schemas")
        for file in (ROOT / package).rglob("*.py")
    }
    engine = set(modules())
    inherited = set().union(*(names_of_bases(texts[name]) for name in engine))
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        text = with_constructors(text, inherited) if name in engine else text
        (folder / name).write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "pyproject.toml", folder)  # the settings of mypy


def main() -> int:
    if folder_for_sources().is_dir():
        print("The engine is compiled already.")
        return 0
    print("Compiling the engine, once: a minute or two.", flush=True)
    try:
        compile_engine()
    except NotCompiledError as error:
        print(f"The engine is not compiled: {error}", file=sys.stderr)
        print("It reads all the same, at less than half the speed.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
