"""The fee that the service takes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fee:
    """What the service takes for each assignment and each bonus that is paid, on top of its price.

    Without arguments it is the fee of the documentation (`glossary.md`). What costs nothing has none.

    Attributes:
        share: The fee as a share of the price.
        least: The least that it comes to, in US dollars.
    """

    share: float = 0.3
    least: float = 0.005

    def of(self, price: float) -> float:
        """The fee for a price, in US dollars."""
        return max(self.least, self.share * price) if price > 0 else 0.0
