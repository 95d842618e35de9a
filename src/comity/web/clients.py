"""Who asks: what tells clients apart while they wait for their turn."""

from starlette.requests import Request


def client_of(request: Request) -> str:
    """Return what tells clients apart while they wait for their turn; it is kept nowhere."""
    return request.client.host if request.client else ""
