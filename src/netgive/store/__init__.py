"""KEEPS IT: the schema, the connection, the one place that writes, and queries; rows go in, frozen records come out."""
