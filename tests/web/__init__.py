"""The site over HTTP. Where each line of the threats about queries and the web edge is tested:

=============================================================  ==============================================
a query that overflows, hangs or eats memory; the plan alone    tests/store/test_bounded.py, test_guard.py
the same in the workers of the server; limits; replacement      tests/store/test_pool.py
the same over HTTP; neighbours; who leaves; who waits           test_deadly.py
SERVICE, LOAD, FROM elsewhere, in every disguise                tests/store/test_guard.py, test_sparql.py
no query reaches the network                                    test_deadly.py, tests/store/test_bounded.py
no worker opens a file or a connection                          tests/store/test_pool.py
cut answers told, never broken off                              test_deadly.py, test_sparql.py
bodies, heads, addresses, counts; slow clients; connections     test_connections.py
two lengths, two hosts, none; one request behind another        test_connections.py
methods, media types, Accept, charset; HEAD, OPTIONS, TRACE     test_sparql.py, test_media.py
query and update, two queries, bad escapes, Range, wrong tags   test_sparql.py, test_edge.py
CORS, a POST from another origin                                test_sparql.py, test_edge.py
kept connections answered late (TCP_NODELAY)                    test_connections.py
paths that climb; names looked up in tables                     test_connections.py, test_linked_data.py
results XML, RDF/XML re-parsed before they leave                tests/store/test_pool.py, test_syntax.py
a reader through a rebuild                                      test_reload.py
every IRI of ours in dumps, descriptions, JSON-LD               test_names.py, tests/site/twin/test_links.py
the end of the server while queries run; a start that fails     test_serving.py
scripts, links and labels in pages                              tests/site
=============================================================  ==============================================
"""
