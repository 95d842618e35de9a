"""A network as a page to look around in: its data, and one HTML file that needs nothing else."""

from comity.network.exploring.document import page, still
from comity.network.exploring.exploration import Exploration, Words, explore
from comity.network.exploring.facts import facts

__all__ = ["Exploration", "Words", "explore", "facts", "page", "still"]
