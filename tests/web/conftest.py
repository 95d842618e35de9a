"""The reconciliation service of the small graph, asked through the application, without a socket."""

import pytest
from starlette.testclient import TestClient

from comity.reconcile import Service
from comity.web.reconciliation import Reconciliation, application
from tests.reconcile.conftest import service, small

__all__ = ["client", "service", "small"]


@pytest.fixture(scope="session")
def client(service: Service) -> TestClient:
    return TestClient(application(Reconciliation(service, "/reconcile")), "http://comity.example")
