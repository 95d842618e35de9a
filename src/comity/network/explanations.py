"""Each measure in one line, with its source; a network of two kinds of node has variants of its own."""

from collections.abc import Mapping

BOTH = {
    "degree": "how many nodes it is linked to",
    "strength": "the sum of the weights of its links (Barrat and others 2004)",
    "core": "the greatest k such that it is in a part in which each node has k links or more (Seidman 1983)",
}
ONE_MODE: Mapping[str, str] = {
    **BOTH,
    "betweenness": "the share of shortest paths between two others that pass it, unweighted (Freeman 1977); "
    "missing where there are not two others",
    "closeness": "one over the mean distance in links to those it reaches, times the share of the others "
    "that it reaches (Freeman 1979; Wasserman and Faust 1994)",
    "clustering": "the share of pairs of its neighbours that are linked (Watts and Strogatz 1998); missing "
    "below two neighbours",
    "community": "the community it falls in, 1 being the largest, by Louvain on weights with a fixed seed "
    "(Blondel and others 2008); other seeds may part the network otherwise",
}
TWO_MODE: Mapping[str, str] = {
    **BOTH,
    "betweenness": "the share of shortest paths that pass it, of the most that a node of its kind could "
    "have (two-mode: Borgatti and Everett 1997); missing where there could be none",
    "closeness": "the least sum of distances a node of its kind could have over its own, times the share "
    "of the others that it reaches (two-mode: Borgatti and Everett 1997)",
    "clustering": "the mean overlap of its neighbours with those of each node two steps away (two-mode: "
    "Latapy, Magnien and Del Vecchio 2008); missing where there is none two steps away",
    "redundancy": "the share of pairs of its neighbours that also meet without it (two-mode: Latapy, Magnien "
    "and Del Vecchio 2008); missing below two neighbours",
    "community": "the community it falls in, 1 being the largest, by Louvain on weights with a fixed seed "
    "(Blondel and others 2008), which takes both kinds of node for one; other seeds may part it otherwise",
}
OF_LINKS: Mapping[str, str] = {
    "alpha": "how likely the weight is by chance alone, at that end where it is less likely: the disparity "
    "filter (Serrano, Boguñá and Vespignani 2009); missing where neither end has a second link",
}
# Louvain of networkx takes minutes beyond this.
MOST_FOR_COMMUNITIES = 200_000
ESTIMATED = (
    "estimated from 128 nodes drawn with a fixed seed, as the network is large (Brandes and Pich 2007)"
)
REFUSED = "missing, as {links:,} links are more than the {most:,} it is computed for; thin them to a backbone"


def of_large(words: Mapping[str, str], links: int) -> Mapping[str, str]:
    """Return what the measures of a large network say, where ``words`` are those of a small one."""
    estimated = {name: f"{words[name]}; {ESTIMATED}" for name in ("betweenness", "closeness")}
    refused = REFUSED.format(links=links, most=MOST_FOR_COMMUNITIES)
    missing = {"community": f"{words['community']}; {refused}"} if links > MOST_FOR_COMMUNITIES else {}
    return {**words, **estimated, **missing}
