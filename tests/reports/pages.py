"""What stands packed in a page, as a reader sees it."""

import json
import re
import zlib
from base64 import b64decode


def pieces(page: str) -> dict[int, str]:
    """The markup that the page keeps for cards that are opened."""
    (packed,) = re.findall(r'<script type="text/plain" id="parts">([^<]*)</script>', page)
    return dict(json.loads(zlib.decompress(b64decode(packed))))


def unfolded(page: str) -> str:
    """The page with all pieces where they are shown, and without the store of them."""
    parts = pieces(page)
    page = re.sub(r'<script type="text/plain".*?</script>', "", page)
    while " data-parts=" in page:
        page = re.sub(
            r' data-parts="([0-9 ]*)"([^>]*)>([^<]*)',
            lambda slot: f"{slot[2]}>" + "".join(parts[int(number)] for number in slot[1].split()),
            page,
        )
    return page
