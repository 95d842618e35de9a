"""Resources and prompts."""

import pytest
import rdflib

from comity.store import LocalGraph
from tests.assistant.conftest import Assistant


def test_a_thing_can_be_read_as_turtle(assistant: Assistant) -> None:
    read = assistant.talk(lambda client: client.read_resource("comity://entity/meeting:harbour-2"))

    (content,) = read.contents
    assert content.mime_type == "text/turtle"
    assert len(rdflib.Graph().parse(data=content.text, format="turtle")) > 3


def test_the_vocabulary_can_be_read(assistant: Assistant, small: LocalGraph) -> None:
    (listed,) = assistant.talk(lambda client: client.list_resources()).resources

    read = assistant.talk(lambda client: client.read_resource(listed.uri))

    assert "comity:Meeting a owl:Class" in read.contents[0].text


def test_a_question_can_be_read_as_its_file(assistant: Assistant) -> None:
    templates = assistant.talk(lambda client: client.list_resource_templates()).resource_templates

    read = assistant.talk(lambda client: client.read_resource("comity://question/who-hosted"))

    assert templates[0].uri_template == "comity://question/{name}"
    assert read.contents[0].text.startswith("#+ summary:")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("comity://entity/nobody", "no thing 'nobody'"),
        ("comity://question/..%2F..%2FREADME", "no question"),
        ("file:///etc/passwd", "expected comity://ontology"),
    ],
)
def test_what_is_not_there_is_told(assistant: Assistant, address: str, told: str) -> None:
    assert told in assistant.refusal(lambda client: client.read_resource(address))


def test_a_prompt_takes_its_argument_as_data(assistant: Assistant) -> None:
    (prompt, _) = assistant.talk(lambda client: client.list_prompts()).prompts

    got = assistant.talk(lambda client: client.get_prompt(prompt.name, {"topic": "norms\u202e {x}"}))

    assert r"“norms\u202e {x}”" in got.messages[0].content.text


@pytest.mark.parametrize(("name", "told"), [("dance", "trace-a-topic"), ("trace-a-topic", "no topic")])
def test_a_prompt_that_cannot_be_given_is_told(assistant: Assistant, name: str, told: str) -> None:
    assert told in assistant.refusal(lambda client: client.get_prompt(name))
