"""Comity for assistants: tools, resources and prompts over the Model Context Protocol."""

from comity.assistant.server import server
from comity.assistant.serving import serve

__all__ = ["serve", "server"]
