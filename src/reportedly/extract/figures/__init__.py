"""Who counts what, how many, where and when: figures of a text, and any quantity with its modifier."""

from reportedly.extract.figures.assembling import find_figures
from reportedly.extract.figures.countries import country_code
from reportedly.extract.figures.quantities import Quantity, read_quantities

__all__ = ["Quantity", "country_code", "find_figures", "read_quantities"]
