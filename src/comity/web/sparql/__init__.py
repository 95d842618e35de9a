"""The SPARQL endpoint: SPARQL 1.1 Protocol, its Service Description, and the Graph Store Protocol to read."""
