"""The small graph, and the library's own client on a server for it, in one process."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import anyio
import pytest
from mcp import Client, MCPError, types

from comity import store
from comity.assistant import server
from comity.store import LocalGraph

SMALL = Path(__file__).parents[1] / "small" / "graph"
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Assistant:
    """A client of a graph's server; each call is a session of its own."""

    graph: LocalGraph

    def talk(self, conversation: Callable[[Client], Awaitable[Result]]) -> Result:
        async def main() -> Result:
            async with Client(server(self.graph)) as client:
                return await conversation(client)

        return anyio.run(main)

    def refusal(self, conversation: Callable[[Client], Awaitable[object]]) -> str:
        """Return what the protocol says of the error in which ``conversation`` ends."""

        async def refused(client: Client) -> str:
            with pytest.raises(MCPError) as caught:
                await conversation(client)
            return str(caught.value)

        return self.talk(refused)

    def call(self, tool: str, **arguments: Any) -> types.CallToolResult:
        return self.talk(lambda client: client.call_tool(tool, arguments))

    def answer(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """Return what a tool answers, which is no error."""
        result = self.call(tool, **arguments)
        assert not result.is_error, result.content
        return result.structured_content

    def error(self, tool: str, **arguments: Any) -> str:
        """Return what a tool says of its error, which has the form of all our errors."""
        result = self.call(tool, **arguments)
        assert result.is_error
        (content,) = result.content
        assert re.fullmatch(r".+: found .+; expected .+", content.text)
        assert "Traceback" not in content.text
        return content.text


@pytest.fixture(scope="session")
def small() -> LocalGraph:
    graph = store.open([str(SMALL)])
    assert isinstance(graph, LocalGraph)
    return graph


@pytest.fixture(scope="session")
def assistant(small: LocalGraph) -> Assistant:
    return Assistant(small)
