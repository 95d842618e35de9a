"""The twin of the small graph, for the tests of what stands in it and for those in a browser."""

from pathlib import Path

import pytest

from tests.site.twin import written


@pytest.fixture(scope="session")
def twin(scripts: Path, worker_id: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the twin, one for all workers of a run."""
    own = tmp_path_factory.getbasetemp()
    return written(own if worker_id == "master" else own.parent)
