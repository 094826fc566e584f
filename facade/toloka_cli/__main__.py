"""`python -m toloka_cli`, which is the same as `toloka`."""

from . import main

if __name__ == "__main__":
    main()
