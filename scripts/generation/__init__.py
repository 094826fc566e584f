"""The spec's derived parts, its bundle in the generator's words, and the filters of our templates."""
