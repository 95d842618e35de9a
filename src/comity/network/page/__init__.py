"""A network as a page to look around in: its data, and one HTML file that needs nothing else."""

from comity.network.page.document import page
from comity.network.page.exploration import Exploration, Words, explore
from comity.network.page.facts import facts

__all__ = ["Exploration", "Words", "explore", "facts", "page"]
