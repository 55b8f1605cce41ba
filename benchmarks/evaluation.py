"""Where the labelled sets are that some benchmarks need: `../shared/eval`, or the folder in FACTCHECK_EVAL."""

import os
from pathlib import Path

EVAL = Path(os.environ.get("FACTCHECK_EVAL") or Path(__file__).parent.parent.parent / "shared" / "eval").resolve()


def there(name: str, path: Path) -> bool:
    """Whether a benchmark can be measured; where it can't, say so."""
    if path.exists():
        return True
    print(f"{name}: not measured: no {'../shared/eval' if not EVAL.is_dir() else path}")
    return False
