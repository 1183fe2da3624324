"""The entry: nothing heavy is imported before it is known which command runs."""

import gc
import os
import sys

# A command lives for a moment and makes many small records, none of them in cycles: looking for cycles as often as
# Python does by itself is time lost.
OBJECTS_BETWEEN_COLLECTIONS = 200_000
UNWRITTEN, INTERRUPTED = 1, 130


def main() -> None:
    """Run netgive with the arguments of the process.

    The store is closed and all is said by then: taking ten thousand records apart one by one would be 6 ms for nothing.
    """
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    _open_what_is_closed()
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except KeyboardInterrupt:  # before the command began, while it was imported
        code = INTERRUPTED
    except OSError:  # standard output takes nothing, which a command that was guarded has said
        if os.environ.get("NETGIVE_DEBUG") == "1":
            raise
        code = UNWRITTEN
    os._exit(code)


def _open_what_is_closed() -> None:
    """A standard stream that was closed by whoever called takes everything, and keeps nothing."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123  open to the end


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    if arguments == ["--version"]:
        from netgive import __version__  # noqa: PLC0415

        sys.stdout.write(f"netgive {__version__}\n")
        return 0
    from netgive.cli.boundary import guarded  # noqa: PLC0415

    as_json = "--json" in arguments
    if "suggest" in arguments[:3]:
        from netgive.cli import again  # noqa: PLC0415

        code = guarded(lambda: again.show(arguments), as_json=as_json)
        if code != again.PLAN_ANEW:
            return code
    from netgive.cli import straight  # noqa: PLC0415

    plain = straight.plain(arguments)
    if plain is not None:
        return guarded(lambda: straight.run(plain), as_json=as_json)
    from netgive.cli.app import run_app  # noqa: PLC0415

    return guarded(lambda: run_app(arguments, as_json=as_json), as_json=as_json)


if __name__ == "__main__":
    main()
