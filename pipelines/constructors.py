"""The constructors of dataclasses, written out for the compiler.

mypyc leaves those that `dataclass` makes at run time to the interpreter, where an object costs ten times what it need.

Only copies of the sources on their way to the compiler are rewritten, and no line gets another number.
"""

import ast
from collections.abc import Collection
from typing import Final

_DECORATOR: Final = "dataclass"


def names_of_bases(source: str) -> set[str]:
    """The names of the classes that the classes of a module inherit from."""
    classes = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    return {ast.unparse(base) for node in classes for base in node.bases}


def with_constructors(source: str, inherited: Collection[str] = ()) -> str:
    """A module in which a dataclass has its `__init__` in its last line, unless it inherits fields or is `inherited`
    from: such a family stays as it is.

    >>> print(with_constructors("@dataclass(slots=True)\\nclass Span:\\n    first: int\\n    last: int = 0\\n"))
    @dataclass(slots=True, init=False)
    class Span:
        first: int
        last: int = 0
        def __init__(self, first: int, last: int = 0) -> None: self.first = first; self.last = last
    <BLANKLINE>
    """
    lines = source.splitlines()
    lines.append("")  # room behind a class that ends the module
    for node in ast.parse(source).body:
        decorator = _decorator_of(node) if isinstance(node, ast.ClassDef) else None
        if isinstance(node, ast.ClassDef) and decorator is not None and _is_plain(node, inherited):
            assert node.end_lineno is not None
            lines[decorator.lineno - 1] = f"@{_without_constructor(decorator)}"
            lines[node.end_lineno] = f"    {_constructor(node)}"
    return "\n".join(lines) + "\n"


def _decorator_of(node: ast.ClassDef) -> ast.Call | None:
    """The call of `dataclass` that decorates a class."""
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == _DECORATOR:
            return decorator
    return None


def _is_plain(node: ast.ClassDef, inherited: Collection[str]) -> bool:
    """Whether a class has no other fields than those in its body, no constructor yet, and no heirs."""
    methods = {statement.name for statement in node.body if isinstance(statement, ast.FunctionDef)}
    return not node.bases and node.name not in inherited and "__init__" not in methods


def _without_constructor(decorator: ast.Call) -> str:
    """The decorator as it makes no constructor. A frozen object could not be filled by ours, so it is merely hashable;
    that nobody writes to it is what mypy sees to, in the sources as they are."""
    options = {keyword.arg: ast.unparse(keyword.value) for keyword in decorator.keywords}
    if options.pop("frozen", "False") == "True" and options.get("eq", "True") == "True":
        options["unsafe_hash"] = "True"
    options["init"] = "False"
    return f"{_DECORATOR}({', '.join(f'{name}={value}' for name, value in options.items())})"


def _constructor(node: ast.ClassDef) -> str:
    """The constructor that `dataclass` would have made, on one line."""
    parameters, body = ["self"], []
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            parameter, value = _field(statement.target.id, ast.unparse(statement.annotation), statement.value)
            parameters += [parameter] if parameter else []
            body += [f"self.{statement.target.id} = {value}"] if value else []
    if any(isinstance(statement, ast.FunctionDef) and statement.name == "__post_init__" for statement in node.body):
        body.append("self.__post_init__()")
    return f"def __init__({', '.join(parameters)}) -> None: {'; '.join(body)}"


def _field(name: str, annotation: str, default: ast.expr | None) -> tuple[str, str]:
    """The parameter for a field, and the value it is given; either may be empty."""
    if default is None:
        return f"{name}: {annotation}", name
    if not (isinstance(default, ast.Call) and ast.unparse(default.func) == "field"):
        return f"{name}: {annotation} = {ast.unparse(default)}", name
    options = {keyword.arg: ast.unparse(keyword.value) for keyword in default.keywords}
    if options.get("init") == "False":
        return "", ""  # left to `__post_init__`
    made = f"{options['default_factory']}()"
    return f"{name}: {annotation} | None = None", f"{made} if {name} is None else {name}"
