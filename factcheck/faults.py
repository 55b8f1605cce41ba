"""What the program says of a fault of its own."""

import os


def is_debugging() -> bool:
    """Whether a traceback shall be shown: FACTCHECK_DEBUG is set."""
    return bool(os.environ.get("FACTCHECK_DEBUG"))


def told(error: BaseException) -> str:
    """A line for the user, who can't mend it: what went wrong, and where to go with it."""
    return f"internal error: {type(error).__name__}: {error}; please report it (FACTCHECK_DEBUG=1 shows the traceback)"
