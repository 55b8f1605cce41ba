"""`python -m benchmarks [NAME...]`: run all measurements, or those of some files, and print a table for each."""

import sys
from importlib import import_module

NAMES = ("startup", "quality", "speed", "verdicts")


def main(names: list[str]) -> None:
    """Run the measurements."""
    for name in names or NAMES:
        if name not in NAMES:
            sys.exit(f"no benchmark is called {name!r}: {', '.join(NAMES)}")
        import_module(f"benchmarks.{name}").run()


if __name__ == "__main__":
    main(sys.argv[1:])
