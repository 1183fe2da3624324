"""The charts of the report's page: numbers and paths that a template draws."""
