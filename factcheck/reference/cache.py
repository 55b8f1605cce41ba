"""What is kept on disk in the user's cache folder: files named by a hash of what was asked for."""

import os
from contextlib import suppress


def place(kind: str, question: str) -> str:
    """The file of a question, among those of a kind; there is none where it was never answered."""
    from hashlib import sha256

    folder = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(folder):  # as the XDG Base Directory Specification has it
        folder = os.path.expanduser("~/.cache")
    return os.path.join(folder, "factcheck", kind, sha256(question.encode()).hexdigest())


def kept(file: str, most: int) -> tuple[bytes, float] | None:
    """An answer of up to so many bytes, and when it was given (seconds since 1970); None where there is none."""
    try:
        with open(file, "rb") as stream:
            return stream.read(most), os.fstat(stream.fileno()).st_mtime
    except OSError:
        return None


def keep(file: str, answer: bytes) -> None:
    """Write an answer whole or not at all; where it can't be written all is slower, and that is all."""
    unfinished = f"{file}.{os.getpid()}.tmp"
    with suppress(OSError):
        os.makedirs(os.path.dirname(file), mode=0o700, exist_ok=True)
        try:
            with open(unfinished, "wb") as stream:
                stream.write(answer)
            os.replace(unfinished, file)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(unfinished)
