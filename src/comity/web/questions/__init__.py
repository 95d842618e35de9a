"""The questions as a service: one operation each, described in OpenAPI 3.1."""
