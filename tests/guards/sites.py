"""Finds every place in the source that refuses, by name, and rewrites one of them: watched, or switched off (pure)."""

import ast
import copy
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
# A refusal is one of these raised, a verdict turned into one, or a permit that is asked for.
REFUSALS = {"Refused", "GuardRefused", "NotReady", "ContentChanged", "PermissionDenied"}
RECORDER = "tests.guards.switch"


@dataclass(frozen=True)
class Site:
    """One place that refuses. `name` holds no line number, so that it stays when the file grows."""

    module: str
    name: str
    node: ast.AST

    def __str__(self):
        return self.name


def modules() -> Iterator[str]:
    """The modules of the plugin in which refusals are raised."""
    for path in sorted((ROOT / "portal_workflow").rglob("*.py")):
        if "migrations" not in path.parts:
            parts = path.relative_to(ROOT).with_suffix("").parts
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def path_of(module: str) -> Path:
    """The source file of a module."""
    path = ROOT.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def sites_in(module: str, tree: ast.Module) -> list[Site]:
    """The places of one module, in their order."""
    found, seen = [], Counter()
    for owner, node in _walk(tree, ()):
        if not (said := _says(node)):
            continue
        name = f"{'.'.join((module, *owner))}: {said}"
        seen[name] += 1
        found.append(Site(module, name if seen[name] == 1 else f"{name} ({seen[name]})", node))
    return found


def all_sites() -> list[Site]:
    """The places of all modules."""
    return [site for module in modules() for site in sites_in(module, ast.parse(path_of(module).read_text("utf-8")))]


def _walk(node: ast.AST, owner: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ast.AST]]:
    for child in ast.iter_child_nodes(node):
        inner = (*owner, child.name) if isinstance(child, ast.FunctionDef | ast.ClassDef) else owner
        yield inner, child
        yield from _walk(child, inner)


def _says(node: ast.AST) -> str:
    """What a place refuses with; empty for any other node."""
    match node:
        case ast.Raise(exc=ast.Call(func=ast.Name(id=name), args=args)) if name in REFUSALS:
            return f"{name} {ast.unparse(args[-1])}" if args else name
        case ast.Raise(exc=ast.Name(id=name)) if name in REFUSALS:
            return name
        case ast.Call(func=ast.Attribute(value=ast.Name(id="Refused"), attr="unless"), args=[verdict, *_]):
            return f"unless {ast.unparse(verdict)}"
        case ast.Call(func=ast.Name(id="require"), args=[kind, *_]):
            return f"require {ast.unparse(kind)}"
    return ""


class _Rewriter(ast.NodeTransformer):
    """Puts something else in the place of chosen nodes; what is below them stays."""

    def __init__(self, chosen: dict[ast.AST, str], off: bool):
        self.chosen, self.off = chosen, off

    def visit(self, node):
        name = self.chosen.get(node)
        node = self.generic_visit(node)
        if name is None:
            return node
        if isinstance(node, ast.Raise):
            return ast.Pass() if self.off else [ast.Expr(_recorder("hit", name)), node]
        if self.off:
            is_verdict = isinstance(node.func, ast.Attribute)
            return node.args[0] if is_verdict else _recorder("permit_for_all", name)
        nothing = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
        return _recorder("watch", name, ast.Lambda(nothing, node))


def _recorder(function: str, name: str, *more: ast.expr) -> ast.Call:
    """`__import__("tests.guards.switch", fromlist=["x"]).function(name, …)`."""
    fromlist = ast.keyword("fromlist", ast.List([ast.Constant("x")], ast.Load()))
    module = ast.Call(ast.Name("__import__", ast.Load()), [ast.Constant(RECORDER)], [fromlist])
    return ast.Call(ast.Attribute(module, function, ast.Load()), [ast.Constant(name), *more], [])


def rewritten(module: str, source: str, off: str = "") -> ast.Module:
    """The module with every place watched, or with the one named `off` switched off."""
    tree = copy.deepcopy(ast.parse(source))
    chosen = {site.node: site.name for site in sites_in(module, tree) if not off or site.name == off}
    return ast.fix_missing_locations(_Rewriter(chosen, bool(off)).visit(tree))
