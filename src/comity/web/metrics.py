"""Numbers for whoever runs the service, in the text format of Prometheus; none of them is about a person."""

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

from comity.store.pool import Pool

BUCKETS = (0.005, 0.02, 0.1, 0.5, 2, 10)


class Metrics:
    """What is counted of one server."""

    media_type = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self._registry = known = CollectorRegistry()
        self._requests = Counter("comity_requests", "Requests answered.", ["route", "status"], registry=known)
        told = "Seconds from request to answer."
        self._seconds = Histogram("comity_request_seconds", told, ["route"], buckets=BUCKETS, registry=known)
        self._running = Gauge("comity_queries_running", "Queries that run.", registry=known)
        self._waiting = Gauge("comity_queries_waiting", "Queries that wait for a worker.", registry=known)
        self._deaths = Gauge("comity_workers_ended", "Workers that a query has ended.", registry=known)

    def count(self, route: str, status: int, seconds: float) -> None:
        """Count one request by its ``route``, which is one of few whatever is asked for."""
        self._requests.labels(route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def text(self, pool: Pool) -> bytes:
        """Return all numbers, those of ``pool`` as they are now."""
        self._running.set(pool.turns.running)
        self._waiting.set(pool.turns.waiting)
        self._deaths.set(pool.deaths)
        return generate_latest(self._registry)
