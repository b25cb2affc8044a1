"""The parts of the grammar, from characters to the tree; `eigenway.answers.reading.cursor.read` is the way in."""
