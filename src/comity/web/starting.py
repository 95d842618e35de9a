"""The start of an application: where it fails, its error is for whoever serves it, and not for a log."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

FAILED = "lifespan.startup.failed"


class Starting:
    """Passes everything on to ``application``; ``failure`` is what its start raised, if anything."""

    def __init__(self, application: ASGIApp) -> None:
        self._application = application
        self.failure: Exception | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request, or what the server says of its start and end."""
        if scope["type"] != "lifespan":
            await self._application(scope, receive, send)
            return

        async def without_traceback(message: Message) -> None:
            await send({"type": FAILED} if message["type"] == FAILED else message)

        try:
            await self._application(scope, receive, without_traceback)
        except Exception as error:  # noqa: BLE001 (it is raised again by whoever serves)
            self.failure = error
