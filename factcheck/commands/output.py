"""Where reports go: standard output, or files that are either written whole or not at all."""

import os
import sys
from collections.abc import Sequence
from typing import NamedTuple, TextIO

from factcheck.config import ConfigError, near
from factcheck.model import Report
