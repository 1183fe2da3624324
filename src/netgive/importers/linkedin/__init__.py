"""The files of a LinkedIn export."""
