"""The words of messages to others, one language a file. To add one, write its file and name it in `CODES`."""

CODES = ("de", "en")  # one for each file
