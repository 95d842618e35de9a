"""The start of an application: where it fails, its error is for whoever serves it, and not for a log."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from comity.errors import ComityError

FAILED = "lifespan.startup.failed"


class Starting:
    """Passes everything on to ``application``; ``failure`` is the error of ours that its start raised."""

    def __init__(self, application: ASGIApp) -> None:
        self._application = application
        self.failure: ComityError | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on one request, or what the server says of its start and end."""
        if scope["type"] != "lifespan":
            await self._application(scope, receive, send)
            return
        last: list[Message] = []

        async def held(message: Message) -> None:
            if message["type"] == FAILED:
                last.append(message)
            else:
                await send(message)

        try:
            await self._application(scope, receive, held)
        except ComityError as error:
            self.failure, last = error, [{"type": FAILED}]
        finally:
            for message in last:
                await send(message)
