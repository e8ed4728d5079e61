"""The rules of the import line, as functions from a source tree to findings; pure, no Django."""

import ast
import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

# Each app may lean on these of ours, and on nothing else of ours.
BELOW = {
    "portal_workflow": set(),
    "portal_home": {"portal_workflow"},
    "portal_disclosure": {"portal_home", "portal_workflow"},
    "portal_services": {"portal_home", "portal_workflow"},
    "school_portal": {"portal_workflow", "portal_home", "portal_disclosure", "portal_services"},
}
# portal_workflow is a plugin for any Wagtail site: it may ask for nothing but Wagtail and what Wagtail brings along.
WAGTAIL_BRINGS = {"django", "wagtail", "modelcluster", "modelsearch", "taggit", "treebeard", "laces", "telepath"}
LEAVES = {
    "portal_workflow": [
        *("authority", "ledger_check", "site_rules", "removing", "refusal", "workdays", "clocks", "substance"),
    ],
    "portal_home": [
        *("vietnamese", "personal_data", "document_numbers", "document_validity", "document_reading", "secrecy"),
        "schoolyear",
    ],
}
FRAMEWORK = {"django", "wagtail", "modelcluster", "modelsearch", "taggit", "treebeard"}
VAGUE_NAMES = {"utils", "helpers", "common", "core"}
NAMED_PLACE = re.compile(r"(portal_workflow|portal_home|portal_disclosure|portal_services|school_portal)(?=[.:/]\w|$)")
TAG = re.compile(r"{%\s*(load|include|extends|url)\s+(.*?)\s*%}")
URL_NAME = re.compile(r"""\bname\s*=\s*["']([\w-]+)["']""")


def python_files(root: Path, app: str) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((root / app).rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"), str(path))


def imported(path: Path, root: Path, tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every dotted name the file imports, wherever the statement stands; relative ones made absolute."""
    package = path.relative_to(root).parent.parts
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *filter(None, [node.module])])
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def forbidden_imports(root: Path) -> list[str]:
    """Imports that go up or sideways, at the top of a file or inside a function."""
    found = []
    for app, below in BELOW.items():
        for path, tree in python_files(root, app):
            for line, name in imported(path, root, tree):
                top = name.partition(".")[0]
                foreign = app == "portal_workflow" and top not in sys.stdlib_module_names | WAGTAIL_BRINGS | {app}
                if foreign or top == "tests" or top in BELOW.keys() - below - {app}:
                    found.append(f"{path.relative_to(root)}:{line} imports {name}")
    return found


def forbidden_names(root: Path) -> list[str]:
    """Strings that reach up or sideways: "portal_home.Image", a template, a URL, a migration's dependency."""
    found = []
    for app, below in BELOW.items():
        for path, tree in python_files(root, app):
            for node in ast.walk(tree):
                if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
                    continue
                place = NAMED_PLACE.match(node.value)
                if place and place[1] not in below | {app}:
                    found.append(f"{path.relative_to(root)}:{node.lineno} names {node.value}")
    return found


def impure_leaves(root: Path) -> list[str]:
    """Pure modules that reach the framework, directly or through another module of ours."""
    found = []
    for app, names in LEAVES.items():
        for leaf in names:
            waiting, seen = [root / app / f"{leaf}.py"], set()
            while waiting:
                path = waiting.pop()
                if path in seen or not path.exists():
                    continue
                seen.add(path)
                for line, name in imported(path, root, ast.parse(path.read_text(encoding="utf-8"))):
                    if name.partition(".")[0] in FRAMEWORK:
                        found.append(f"{app}/{leaf}.py is pure, but {path.relative_to(root)}:{line} imports {name}")
                    waiting += modules_of(root, name)
    return found


def modules_of(root: Path, name: str) -> list[Path]:
    """The files of ours that importing the dotted `name` may run."""
    parts = name.split(".")
    if parts[0] not in BELOW:
        return []
    ends = [root.joinpath(*parts[:end]) for end in range(1, len(parts) + 1)]
    return [path for end in ends for path in (end / "__init__.py", end.with_suffix(".py"))]


# --- templates ----------------------------------------------------------------------------------------------------


def templates(root: Path, app: str) -> Iterator[tuple[Path, str]]:
    for path in sorted((root / app).rglob("templates/**/*")):
        if path.suffix in {".html", ".txt", ".xml"}:
            yield path, path.read_text(encoding="utf-8")


def owner(root: Path, kind: str, name: str) -> str | None:
    """The app that a tag library, a template or a URL name comes from; None when it is not ours."""
    if kind == "url":
        namespace, colon, _ = name.partition(":")
        if colon:
            return namespace if namespace in BELOW else None
        return next((app for app in BELOW if name in url_names(root, app)), None)
    place = "templatetags/{}.py" if kind == "load" else "templates/{}"
    apps = [app for app in BELOW if (root / app / place.format(name)).exists()]
    if not apps and kind != "load" and (root / "templates" / name).exists():
        return "school_portal"
    return apps[0] if apps else None


def url_names(root: Path, app: str) -> set[str]:
    return {name for path in (root / app).rglob("*urls*.py") for name in URL_NAME.findall(path.read_text("utf-8"))}


def wanted_by(kind: str, argument: str) -> list[str]:
    """What a `load`, `include`, `extends` or `url` tag asks for; a variable cannot be told and is let pass."""
    if kind == "load":
        return argument.split(" from ")[-1].split()
    quoted = re.match(r"""["']([^"']+)["']""", argument)
    return [quoted[1]] if quoted else []


def forbidden_template_tags(root: Path) -> list[str]:
    """App templates load downward and extend base.html; only the assembly may load every app's tags."""
    found = []
    for app in BELOW.keys() - {"school_portal"}:
        for path, text in templates(root, app):
            for match in TAG.finditer(text):
                for name in wanted_by(*match.groups()):
                    if (match[1], name) == ("extends", "base.html"):
                        continue
                    if owner(root, match[1], name) in BELOW.keys() - BELOW[app] - {app}:
                        line = text.count("\n", 0, match.start()) + 1
                        found.append(f"{path.relative_to(root)}:{line} {match[1]} {name}")
    return sorted(found)


class Inline(HTMLParser):
    """Collects script, style and event handlers that stand in the page itself, which the CSP refuses."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        data = (given.get("type") or "").endswith("json")
        if tag == "style" or (tag == "script" and "src" not in given and not data):
            self.found.append((self.getpos()[0], f"<{tag}>"))
        inline = [name for name in given if name == "style" or re.fullmatch(r"on[a-z]+", name)]
        self.found += [(self.getpos()[0], f"{name}=") for name in inline]


def inline_code(root: Path) -> list[str]:
    """Inline script or style in any template of ours."""
    found = []
    folders = [root / "templates", *(root / app for app in BELOW)]
    for path in sorted(path for folder in folders for path in folder.rglob("*.html")):
        text = re.sub(r"{#.*?#}|{%.*?%}", " ", path.read_text(encoding="utf-8"))
        page = Inline()
        page.feed(re.sub(r"{{.*?}}", "x", text))
        page.close()
        found += [f"{path.relative_to(root)}:{line} {what}" for line, what in page.found]
    return found


# --- models and files ---------------------------------------------------------------------------------------------


def last_name(node: ast.expr) -> str:
    """`models.ManyToManyField` and `ManyToManyField` are the same."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def page_classes(classes: dict[str, ast.ClassDef]) -> set[str]:
    """Classes that descend from Page, and every base of ours they are made of."""
    bases = {name: {last_name(base) for base in node.bases} for name, node in classes.items()}
    pages, size = {"Page"}, 0
    while size != len(pages):
        size = len(pages)
        pages |= {name for name, of in bases.items() if of & pages}
    parts = pages & bases.keys()
    while added := {base for name in parts for base in bases[name] if base in bases} - parts:
        parts |= added
    return parts


def plain_many_to_many(root: Path) -> list[str]:
    """A plain M2M on a page is in neither its revision nor its digest: ParentalManyToManyField is."""
    places = {
        node.name: (path, node)
        for app in BELOW
        for path, tree in python_files(root, app)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = []
    for name in page_classes({name: node for name, (_, node) in places.items()}):
        path, node = places[name]
        calls = [call for call in ast.walk(node) if isinstance(call, ast.Call)]
        plain = [call for call in calls if last_name(call.func) == "ManyToManyField"]
        found += [f"{path.relative_to(root)}:{call.lineno} ManyToManyField on {name}" for call in plain]
    return sorted(found)


def full_inits(root: Path) -> list[str]:
    """An app's own __init__.py that is not empty: the pure rules must import without Django."""
    return [app for app in BELOW if (root / app / "__init__.py").read_text(encoding="utf-8").strip()]


def vague_names(root: Path) -> list[str]:
    """Files and folders whose name says nothing about the school."""
    places = [path for app in (*BELOW, "tests") for path in (root / app).rglob("*")]
    return sorted(str(path.relative_to(root)) for path in places if path.stem in VAGUE_NAMES)
