"""For the whole suite: it reaches nothing but this machine, and the scripts of the pages are built."""

import fcntl
import sys
from ipaddress import ip_address
from pathlib import Path

import pytest

from hatch_build import Bundle

CONNECTING = {"socket.connect", "socket.sendto", "socket.sendmsg"}
RESOLVING = {"socket.getaddrinfo", "socket.gethostbyname"}


def stay_here(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse the step that Python is about to take where it leads to another machine (PEP 578)."""
    if event in CONNECTING and not is_here(arguments[1]):
        raise AssertionError(f"a test reached out to {arguments[1]}")
    if event in RESOLVING and not is_here((arguments[0],)):
        raise AssertionError(f"a test looked up {arguments[0]!r}")


def is_here(address: object) -> bool:
    """Tell whether ``address``, as sockets take it, is on this machine; a path or no address at all is."""
    if not isinstance(address, tuple) or not address[0]:
        return True
    host = address[0].decode() if isinstance(address[0], bytes) else str(address[0])
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


# A hook cannot be taken off again: no test can forget it, and what a process forks has it as well.
sys.addaudithook(stay_here)


@pytest.fixture(scope="session")
def scripts() -> Path:
    """Return the folder of the scripts of the pages, made from ``web/`` as it is now."""
    bundle = Bundle(Path(__file__).parents[1])
    with (bundle.sources / "package.json").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        if not bundle.is_fresh():
            bundle.build(tools=True)
    return bundle.built
