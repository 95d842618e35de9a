import json
import re
import shutil
from pathlib import Path

import pytest

from comity.cli.arguments import COMMANDS
from comity.network import VIEWS
from tests.cli.conftest import SMALL, Run, process

COUNT = "SELECT (COUNT(*) AS ?number) { ?thing a <https://w3id.org/comity/ontology/Meeting> }"


def test_build_prints_where_the_graph_lies(run: Run) -> None:
    done = run("build")

    assert done.code == 0
    assert Path(done.out.strip()).is_dir()
    assert re.match(r"[\d,]+ statements in \d+ graphs, ", done.err)


def test_check_finds_nothing_in_the_small_graph(run: Run) -> None:
    done = run("check", "--sources", str(SMALL / "sources"))

    assert (done.code, done.out) == (0, "")
    assert "0 findings in" in done.err


def test_check_prints_each_finding_and_ends_with_1(run: Run, tmp_path: Path) -> None:
    record = (
        "@prefix comity: <https://w3id.org/comity/ontology/> .\n\n<https://w3id.org/x> a comity:Meetng .\n"
    )
    (tmp_path / "places.ttl").write_text(record, encoding="utf-8")

    done = run("check", "--graph", str(SMALL / "graph"), "--graph", str(tmp_path))

    assert done.code in {1, 2}
    assert "places.ttl" in done.out + done.err


def test_check_in_json_is_the_report(run: Run) -> None:
    report = json.loads(run("check", "--json").out)

    assert report["findings"] == []
    assert report["counts"]["focus_nodes"] > 100


def test_coverage_prints_each_sentence_of_each_source(run: Run) -> None:
    done = run("coverage", "--sources", str(SMALL / "sources"))

    assert done.code == 0
    assert "source:harbour-1-report" in done.out
    assert "0 open" in done.out
    assert "Home | Dialogues | Contact [Site menu.]" in done.out


def test_coverage_ends_with_1_where_a_sentence_is_open(run: Run, tmp_path: Path) -> None:
    shutil.copytree(SMALL / "graph", tmp_path / "graph")
    places = tmp_path / "graph" / "meetings" / "harbour" / "01.ttl"
    places.write_text(
        places.read_text(encoding="utf-8").replace("comity:end 26 ;", "comity:end 2 ;"), encoding="utf-8"
    )

    done = run("coverage", "--graph", str(tmp_path / "graph"), "--sources", str(SMALL / "sources"))

    assert done.code == 1
    assert "? 0-26 Home | Dialogues | Contact" in done.out


def test_coverage_in_json_has_the_state_of_each_sentence(run: Run) -> None:
    sources = json.loads(run("coverage", "--sources", str(SMALL / "sources"), "--json").out)

    assert {sentence["state"] for source in sources for sentence in source["sentences"]} == {
        "covered",
        "left out",
    }


def test_sparql_runs_a_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "count.rq"
    path.write_text(COUNT, encoding="utf-8")

    assert run("sparql", str(path), "--csv").out == "number\r\n9\r\n"


def test_sparql_reads_standard_input() -> None:
    done = process("sparql", "-", stdin=COUNT)

    assert (done.code, done.out.split()) == (0, ["number", "------", "9"])


@pytest.mark.parametrize(
    ("query", "option", "printed"),
    [
        ("ASK { ?thing ?property ?value }", [], "true\n"),
        ("ASK { <urn:no> ?property ?value }", ["--json"], '{"head": {}, "boolean": false}\n'),
        ("CONSTRUCT { <urn:a> <urn:b> 5 } {}", ["--ttl"], "<urn:a> <urn:b> 5 .\n"),
        ("CONSTRUCT { <urn:a> <urn:b> 5 } {}", [], "<urn:a> <urn:b> 5 .\n"),
    ],
)
def test_sparql_prints_every_form_of_answer(
    run: Run, tmp_path: Path, query: str, option: list[str], printed: str
) -> None:
    path = tmp_path / "query.rq"
    path.write_text(query, encoding="utf-8")

    done = run("sparql", str(path), *option)

    assert (done.code, done.out) == (0, printed)


@pytest.mark.parametrize(
    ("query", "options", "outcome"),
    [
        (COUNT, ["--ttl"], (2, "--ttl for another kind of answer; expected --csv or --json")),
        ("ASK {}", ["--csv"], (2, "expected --json for this query")),
        ("SELECT ?thing {", [], (1, "query.rq:1: found a { that is never closed")),
        ("SELECT * { SERVICE <https://a.example/> { ?a ?b ?c } }", [], (1, "query.rq:1: found SERVICE")),
        ("DELETE { ?a ?b ?c } WHERE { ?a ?b ?c }", [], (1, "query.rq:1: found DELETE")),
        ("SELECT * { ?a ?b ?c }", ["--limit-rows", "5"], (1, "found more than 5 rows")),
        (
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            ["--timeout", "0.3"],
            (1, "no answer in time"),
        ),
        (COUNT, ["--timeout", "0"], (2, "where a number above 0 is wanted")),
        (COUNT, ["--timeout", "nan"], (2, "where a number above 0 is wanted")),
        (COUNT, ["--timeout", "soon"], (2, "argument --timeout")),
        (COUNT, ["--limit-rows", "-1"], (2, "where a number above 0 is wanted")),
    ],
)
def test_sparql_refuses_in_one_line(
    run: Run, tmp_path: Path, query: str, options: list[str], outcome: tuple[int, str]
) -> None:
    path = tmp_path / "query.rq"
    path.write_text(query, encoding="utf-8")

    done = run("sparql", str(path), *options)

    code, message = outcome
    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)
    assert message in done.err


@pytest.mark.parametrize("stdin", ["", "x" * 300_000])
def test_sparql_refuses_nothing_and_too_much_on_standard_input(stdin: str) -> None:
    done = process("sparql", "-", stdin=stdin)

    assert (done.code, done.err.count("\n")) == (1, 1)


def test_export_writes_a_folder_and_says_where(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "export"

    done = run("export", str(folder))

    assert (done.code, done.out) == (0, f"{folder}\n")
    assert (folder / "void.ttl").is_file()


def test_export_leaves_the_files_of_others_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")

    done = run("export", str(tmp_path))

    assert done.code == 2
    assert (tmp_path / "thesis.txt").read_text(encoding="utf-8") == "years of work"


@pytest.mark.parametrize("ending", ["gexf", "graphml", "csv", "svg", "png"])
def test_network_writes_the_format_of_the_ending(run: Run, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"links.{ending}"

    done = run("network", "institution-topic", "-o", str(path))

    assert (done.code, done.out) == (0, f"{path}\n")
    assert path.stat().st_size > 1_000


def test_network_links_by_the_role_asked_for(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "links.svg"

    done = run("network", "institution-topic", "--role", "Supporter", "-o", str(path))

    assert "A link by supporting is not a stated view." in done.err
    assert "supporter" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["meeting-reference", "--topic", "IANA transition"],
            "found the filter 'topic'; expected one of series",
        ),
        (["topics-at-the-same-meeting", "--picture", "columns", "-o", "links.svg"], "one kind of node"),
        (["topic-stance", "--picture", "force"], "found --picture with a table that is printed"),
        (["topic-stance", "--width", "120", "-o", "links.gexf"], "found --width with a file of data"),
        (["institution-topc"], "a view that there is (institution-topic or institution-process?)"),
        (["institution-topic", "-o", "-"], "found -o - and no format; expected -f and one of gexf, "),
        (["topic-stance", "--window", "2y", "-f", "net", "-o", "-"], "each window is a file of its own"),
        (["topic-stance", "--width", "12", "-o", "links.svg"], "60 to 1000 (mm)"),
        (["institution-topic", "--window", "24d"], "'24d'"),
        (["institution-topic", "--since", "2015-02-30"], "'2015-02-30'"),
        (["institution-topic", "--backbone", "2"], "a level above 0 and below 1"),
        (["institution-topic", "-o", "links.pdf"], "'.pdf'"),
        (["people", "-o", "links.svg"], "view 'people'"),
        (["institution-topic", "--role", "guest", "-o", "links.svg"], "role 'guest'"),
    ],
)
def test_network_refuses_what_it_cannot_draw(run: Run, words: list[str], message: str) -> None:
    done = run("network", *words)

    assert (done.code, done.out) == (2, "")
    assert message in done.err


def test_network_lists_each_view_with_what_a_link_means(run: Run) -> None:
    done = run("network", "--list")

    assert [line for line in done.out.splitlines() if line in VIEWS] == list(VIEWS)
    assert "A link by hosting or convening is not a stated view" in done.out


def test_network_prints_its_links_where_no_file_is_asked_for(run: Run) -> None:
    done = run("network", "institutions-at-the-same-meeting", "--csv")

    assert done.out.splitlines()[0] == "source,source_label,target,target_label,weight,first,last"
    assert len(done.out.splitlines()) == 4


def test_network_prints_the_strongest_links_first(run: Run) -> None:
    done = run("network", "institution-topic", "--csv")
    weights = [int(line.rsplit(",", 3)[1]) for line in done.out.splitlines()[1:]]

    assert weights == sorted(weights, reverse=True)


def test_network_without_links_has_the_headings_that_it_has_with_them(run: Run) -> None:
    tables = [run("network", "institution-topic", "--since", year).out for year in ("2010", "2050")]

    assert [table.splitlines()[0].split() for table in tables] == [
        ["source", "target", "weight", "first", "last"]
    ] * 2


def test_network_prints_measures_and_explains_each(run: Run) -> None:
    done = run("network", "institution-topic", "--measures", "--csv")

    columns = done.out.splitlines()[0].split(",")
    explained = {line.partition(":")[0] for line in done.err.splitlines()}
    assert {"strength", "redundancy", "community"} <= set(columns)
    assert set(columns) - {"node", "label", "kind", "group"} <= explained


def test_network_prints_what_changed_from_window_to_window(run: Run) -> None:
    words = (
        "institutions-at-the-same-meeting",
        "--window",
        "12m",
        "--step",
        "12m",
        "--since",
        "2030",
        "--csv",
    )

    windows, changes = run("network", *words), run("network", *words, "--changes")

    assert windows.out.splitlines()[1].startswith("2030-01-01,2030-12-31,2,1,1,0,0,0,0")
    assert "2031-01-01,2031-12-31,appeared," in changes.out


def test_network_follows_measures_over_time(run: Run) -> None:
    done = run("network", "institution-topic", "--window", "1y", "--measures", "--json")

    answer = json.loads(done.out)
    assert answer["head"]["vars"][:3] == ["start", "end", "node"]
    assert len({row["start"]["value"] for row in answer["results"]["bindings"]}) > 1


def test_network_writes_a_file_for_each_window(run: Run, tmp_path: Path) -> None:
    done = run(
        "network", "institution-topic", "--window", "1y", "--step", "1y", "-o", str(tmp_path / "links.gexf")
    )

    written = [Path(line).name for line in done.out.splitlines()]
    assert written == ["links-2030-04-01.gexf", "links-2031-04-01.gexf"]


def test_network_says_the_window_of_each_file(run: Run, tmp_path: Path) -> None:
    done = run(
        "network", "institution-topic", "--window", "1y", "--step", "1y", "-o", str(tmp_path / "a.net")
    )

    assert "Filters: role host.\n2 windows of 12 months, one every 12.\n" in done.err
    assert "2031-04-01 to 2032-03-31: 3 institutions, 13 topics, " in done.err


def test_network_says_its_filters_whatever_it_writes(run: Run, tmp_path: Path) -> None:
    for path in ("links.svg", "links.gexf", "links.html"):
        done = run("network", "institution-topic", "--role", "any", "-o", str(tmp_path / path))

        assert done.err.rstrip().endswith("Filters: role any.")


@pytest.mark.parametrize("form", ["gexf", "csv", "svg", "html"])
def test_network_writes_to_standard_output_what_it_would_write_to_a_file(form: str, tmp_path: Path) -> None:
    path = tmp_path / "links"
    words = ("network", "institution-topic", "-f", form, "-o")

    printed, written = process(*words, "-"), process(*words, str(path))
    assert (printed.code, written.code) == (0, 0)
    assert printed.out.splitlines() == path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("words", [["export", "-"], ["site", "-"], ["demo", "-o", "-"]])
def test_no_folder_is_called_as_standard_output_is(run: Run, words: list[str]) -> None:
    done = run(*words)

    assert done.code == 2
    assert "'-' is standard output, where a folder is wanted" in done.err


def test_demo_shows_the_main_job_and_says_where_things_are(run: Run, tmp_path: Path) -> None:
    done = run("demo", "--graph", "ours", "-o", str(tmp_path / "demo"))

    assert done.code == 0, done.out
    assert (tmp_path / "demo" / "export" / "void.ttl").is_file()
    assert (tmp_path / "demo" / "institution-topic.svg").is_file()
    commands = re.findall(r"^  \$ comity (\w+)", done.out, re.MULTILINE)
    assert (
        {"build", "check", "ask", "compare", "timeline", "export", "network"}
        <= set(commands)
        <= set(COMMANDS)
    )
    assert re.search(r"Done in \d+\.\d seconds\.", done.out)


def test_each_command_that_the_demo_shows_can_be_run(run: Run, tmp_path: Path) -> None:
    shown = run("demo", "--graph", "ours", "-o", str(tmp_path / "demo")).out

    for command in re.findall(r"^  \$ comity (ask .*|compare .*|timeline .*)", shown, re.MULTILINE):
        words = re.findall(r'"([^"]*)"|(\S+)', command)
        assert run("--graph", "ours", *(quoted or plain for quoted, plain in words)).code == 0
