"""A file from one's own editor, as editors write them."""

import pytest

from eigenway.cli.lab import Stop, read


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"# caf\xe9\n", "not text in UTF-8"),
        ("x = 1\n".encode("utf-16"), "not text in UTF-8"),
        (None, "there is no file"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path, raw, words):
    file = tmp_path / "mine.py"
    if raw is not None:
        file.write_bytes(raw)
    with pytest.raises(Stop, match=words):
        read(file)
