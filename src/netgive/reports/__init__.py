"""WRITES IT: results of the services as text, pages and JSON."""
