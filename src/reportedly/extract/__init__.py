"""Article text to attributions and figures."""

from reportedly.extract.extractor import Extractor, load

__all__ = ["Extractor", "load"]
