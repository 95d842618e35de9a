import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parents[2] / "bench"


def test_search_is_measured_on_a_few_names() -> None:
    command = [sys.executable, BENCH / "search.py", "--quick"]

    printed = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout

    measured = [
        line.split(" |")[0].removeprefix("| ") for line in printed.splitlines() if line.startswith("| ")
    ]
    assert measured[1:6] == ["suggest", "suggest, of one kind", "search", "named", "mentions"]
    assert "Suggestions in under 20 ms: kept" in printed
