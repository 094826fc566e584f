"""Compares the public names of the Python packages with those of a tag."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import griffe

# The public packages, and the folder of each.
PACKAGES = {
    "toloka_api": "generated",
    "toloka_sdk": "facade",
    "toloka_uploads": "facade",
    "toloka_tables": "facade",
    "toloka_export": "facade",
    "toloka_follow": "facade",
    "toloka_builders": "facade",
    "toloka_cli": "facade",
    "toloka_rehearsal": "facade",
    "toloka_otel": "facade",
    "toloka_pytest": "facade",
    "toloka_migrate": "facade",
    "toloka_spark": "facade",
    "toloka_airflow": "facade",
    "toloka_emulator": "facade",
}

# The functions of the operations, and the methods of `Toloka`'s resources.
REACHED = ("toloka_api.api", "toloka_sdk._resources")


@dataclass(frozen=True)
class Surface:
    """What changed in the packages since the tag."""

    breaking: tuple[str, ...]
    added: tuple[str, ...]


def compare(repository: Path, tag: str, packages: Mapping[str, str] = PACKAGES) -> Surface:
    """Compares the packages in the working tree with those of the tag. A new package breaks nothing."""
    breaking: list[str] = []
    added: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        unpack(repository, tag, Path(folder))
        for package, home in packages.items():
            if not (Path(folder) / home / package).is_dir():
                added.append(package)
                continue
            old = _exported(_load(Path(folder), package, packages))
            new = _exported(_load(repository, package, packages))
            found = griffe.find_breaking_changes(old, new)
            # The value of a constant, such as the version, may change with every release.
            breaking += [
                _line(each, Path(folder), repository)
                for each in found
                if each.kind is not griffe.BreakageKind.ATTRIBUTE_CHANGED_VALUE
            ]
            added += sorted(set(_names(new)) - set(_names(old)))
    # One package exports names of another, so both report the same line.
    return Surface(tuple(dict.fromkeys(breaking)), tuple(added))


def offered(repository: Path, packages: Mapping[str, str] = PACKAGES) -> list[str]:
    """Every public name of the packages."""
    return [name for package in packages for name in _names(_exported(_load(repository, package, packages)))]


def unpack(repository: Path, tag: str, target: Path) -> None:
    """Writes the files of the tag into the folder. The repository itself is not changed."""
    archive = subprocess.run(["git", "-C", str(repository), "archive", tag], capture_output=True)
    if archive.returncode:
        raise SystemExit(archive.stderr.decode())
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(target, filter="data")


def _line(breakage: griffe.Breakage, *roots: Path) -> str:
    """The breakage without colours, with its file relative to the root."""
    line = re.sub(r"\x1b\[\d*m", "", breakage.explain(griffe.ExplanationStyle.ONE_LINE))
    for root in roots:
        line = line.replace(f"{root}/", "")
    return line


def _load(root: Path, package: str, packages: Mapping[str, str]) -> griffe.Module:
    loaded = griffe.load(
        package,
        search_paths=[root / home for home in sorted(set(packages.values()))],
        try_relative_path=False,
        allow_inspection=False,
        resolve_aliases=True,
        resolve_external=True,
    )
    assert isinstance(loaded, griffe.Module)
    return loaded


def _exported(module: griffe.Module) -> griffe.Module:
    """The module as its users see it: its public names, wherever they are defined."""
    view = griffe.Module(module.name, filepath=module.filepath, parent=module.parent)
    for name in _offered(module):
        member = module.members.get(name)
        target: griffe.Object | griffe.Alias | None
        try:
            target = member.final_target if isinstance(member, griffe.Alias) else member
        except (griffe.AliasResolutionError, griffe.CyclicAliasError):
            continue
        if target is not None:
            view.members[name] = _exported(target) if isinstance(target, griffe.Module) else target
    return view


def _offered(module: griffe.Module) -> list[str]:
    """`__all__`, or the names without an underscore; and the public modules that are not in `__all__`."""
    hidden = {path.rpartition(".")[2] for path in REACHED if path.rpartition(".")[0] == module.path}
    if module.exports is not None:
        return [*map(str, module.exports), *sorted(hidden & set(module.members))]
    return [
        name
        for name, member in module.members.items()
        if not name.startswith("_") and _own(module, name, member)
    ]


def _own(module: griffe.Module, name: str, member: griffe.Object | griffe.Alias) -> bool:
    if isinstance(member, griffe.Alias):
        return module.is_init_module and member.target_path.startswith(f"{module.path}.")
    return not isinstance(member, griffe.Module) or member.is_init_module or module.path in REACHED


def _names(module: griffe.Module) -> Iterator[str]:
    """Exported names, and those of the public members of exported classes."""
    for name, member in module.members.items():
        yield f"{module.path}.{name}"
        if isinstance(member, griffe.Module):
            yield from _names(member)
        elif isinstance(member, griffe.Class):
            yield from (f"{module.path}.{name}.{each}" for each in member.members if not each.startswith("_"))
