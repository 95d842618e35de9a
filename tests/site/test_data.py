"""The page of the data: every file of the whole graph, and how large it is."""

from comity.site import Site
from comity.site.dataset import dumps


def test_every_file_of_the_whole_graph_has_its_size_or_says_that_it_takes_a_while(small: Site) -> None:
    *files, archive = dumps(small)

    assert all(each.size for each in files)
    assert (archive.name, archive.size) == ("comity.zip", None)
    assert "while you wait" in archive.holds
