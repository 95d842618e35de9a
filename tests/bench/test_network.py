import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parents[2] / "bench"


def test_networks_are_measured_on_a_few_links() -> None:
    command = [sys.executable, BENCH / "network.py", "--quick"]

    printed = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout

    measured = [
        line.split(" |")[0].removeprefix("| ") for line in printed.splitlines() if line.startswith("| ")
    ]
    assert [name.partition(",")[0] for name in measured[1:5]] == [
        "store to table of links",
        "store to table of links",
        "store to projection",
        "store to GEXF",
    ]
    assert len(measured) == 14
