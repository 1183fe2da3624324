"""What was removed leaves the file: free pages, and full-text indexes, which keep it until their parts are joined."""

from netgive.store import sweeping


def test_an_index_keeps_nothing_of_what_was_removed(store, tmp_path):
    connection = store.connection
    connection.execute("CREATE VIRTUAL TABLE words USING fts5 (text, content='')")
    for number in range(50):
        connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, f"wobblescope zephyr {number}"))
    for number in range(50):
        connection.execute(
            "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", (number, f"wobblescope zephyr {number}")
        )
    connection.execute("INSERT INTO words (rowid, text) VALUES (99, 'lanternfish')")
    sweeping.sweep(store)
    content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"lanternfish" in content
    assert b"wobblescope" not in content
    assert b"zephyr" not in content


def test_the_mark_goes_when_it_succeeded(store):
    with store.change(None) as changes:
        sweeping.mark_unswept(changes)
    assert sweeping.is_unswept(store.connection)
    sweeping.sweep(store)
    assert not sweeping.is_unswept(store.connection)
