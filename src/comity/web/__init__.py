"""The services of Comity over HTTP; here the web framework is at home."""
