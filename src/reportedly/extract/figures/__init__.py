"""Who counts what, how many, where and when: figures of a text, and any quantity with its modifier."""

from reportedly.extract.figures.assembling import find_figures
from reportedly.extract.figures.countries import Country, country_code, country_of
from reportedly.extract.figures.quantities import Quantity, read_quantities

__all__ = ["Country", "Quantity", "country_code", "country_of", "find_figures", "read_quantities"]
