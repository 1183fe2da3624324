"""READS IT: one format a file; bytes in, drafts out. Knows neither store nor screen."""
