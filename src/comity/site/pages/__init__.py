"""The makers of pages, one module a kind of page; ``routes.ROUTES`` says which makes which address."""
