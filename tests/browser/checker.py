"""axe-core, which looks for what keeps people from using a page: installed once into a cache beside the code."""

import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CACHE = HERE.parents[1] / ".cache" / "browser"
SCRIPT = Path("node_modules") / "axe-core" / "axe.min.js"
QUIET = ("--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--silent")


def axe() -> str | None:
    """The source of axe-core in the version of package.json, or None where it cannot be had."""
    cached = CACHE / _version() / SCRIPT
    if not cached.exists():
        _install(cached)
    return cached.read_text(encoding="utf-8") if cached.exists() else None


def _version() -> str:
    return (HERE / "package.json").read_text(encoding="utf-8").partition('"axe-core": "')[2].partition('"')[0]


def _install(cached: Path) -> None:
    """Install it elsewhere first: two workers may be at it at the same time."""
    npm = shutil.which("npm")
    if npm is None:
        return
    with tempfile.TemporaryDirectory(prefix="netgive-axe-") as folder:
        shutil.copy(HERE / "package.json", folder)
        subprocess.run([npm, "install", "--prefix", folder, *QUIET], cwd=folder, check=False, timeout=240)
        if (Path(folder) / SCRIPT).exists():
            cached.parent.mkdir(parents=True, exist_ok=True)
            own = Path(tempfile.mkdtemp(dir=cached.parent)) / "axe.js"
            shutil.copy(Path(folder) / SCRIPT, own)
            own.replace(cached)
            own.parent.rmdir()
