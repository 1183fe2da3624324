"""The one place where errors end: each becomes a sentence and an exit code, never a traceback."""

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper

from netgive.config import debugging
from netgive.errors import NetgiveError, StoreChangedError, StoreDamagedError, StoreNewerError

UNEXPECTED, INTERRUPTED = 1, 130


def guarded(action: Callable[[], int], *, as_json: bool) -> int:
    """Run ``action`` and return its exit code, or that of the error it ended with."""
    _print_anything()
    try:
        code = _undisturbed(action)
        sys.stdout.flush()
    except NetgiveError as error:
        if debugging():
            raise
        _fail(error.code, _sentence(error), as_json=as_json)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader went away (`| head`): what is left to flush at exit has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNEXPECTED
    except OSError as error:
        if debugging():
            raise
        why = error.strerror or type(error).__name__
        _fail("unexpected", f"Not all could be read or written: {why}. NETGIVE_DEBUG=1 shows more.", as_json=as_json)
        return UNEXPECTED
    except Exception as error:
        if debugging():
            raise
        name = type(error).__name__
        _fail("unexpected", f"Something unexpected happened ({name}); NETGIVE_DEBUG=1 shows more.", as_json=as_json)
        return UNEXPECTED
    return code


def _undisturbed(action: Callable[[], int]) -> int:
    try:
        return action()
    except StoreChangedError:
        from netgive.cli.overtaken import run_again  # noqa: PLC0415  for this rare case only

        return run_again(action)


def _fail(code: str, message: str, *, as_json: bool) -> None:
    from netgive.cli.output import fail  # noqa: PLC0415  a command that succeeds may do without

    try:
        fail(code, message, as_json=as_json)
        sys.stdout.flush()
    except OSError:  # standard output takes nothing, not even this
        fail(code, message, as_json=False)


def _sentence(error: NetgiveError) -> str:
    """What an error says; where a backup would help, which is the newest."""
    if not isinstance(error, (StoreDamagedError, StoreNewerError)):
        return str(error)
    from netgive.services.backups import listed  # noqa: PLC0415  where a store cannot be used

    backups = listed(error.path)
    newest = f"the newest is {backups[0].path}" if backups else "there is none beside it"
    return f"{str(error).removesuffix('.')}; {newest}."


def _print_anything() -> None:
    """A name with letters that the terminal does not know is shown with a question mark, and is no failure."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
