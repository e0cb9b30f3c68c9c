"""Make the list of nouns for people from WordNet's noun files (Debian package wordnet-base).

python training/people.py /usr/share/wordnet > src/reportedly/extract/figures/people.txt
"""

import sys
from collections.abc import Iterator
from pathlib import Path

PERSON = "18"
"""WordNet's number for the lexicographer file noun.person."""

LICENCE_LINES = 29
"""Both files begin with the licence, every line of it numbered and indented."""


def person_synsets(folder: Path) -> set[str]:
    """Offsets of the synsets for kinds of people; single persons ("Einstein") are left out."""
    with (folder / "data.noun").open(encoding="ascii", errors="replace") as lines:
        rows = [line.split("|")[0].split(" ", 3) for line in lines if not line.startswith(" ")]
    return {offset for offset, file, _, rest in rows if file == PERSON and "@i" not in rest}


def nouns(folder: Path, synsets: set[str]) -> Iterator[str]:
    """Single words whose most frequent sense is a kind of person."""
    with (folder / "index.noun").open(encoding="ascii") as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            parts = line.split()
            if parts[0].isalpha() and len(parts[0]) > 2 and parts[-int(parts[2])] in synsets:
                yield parts[0]


def licence(folder: Path) -> Iterator[str]:
    """WordNet's licence, which goes with every copy of any part of it."""
    with (folder / "data.noun").open(encoding="ascii", errors="replace") as lines:
        for _, line in zip(range(LICENCE_LINES), lines, strict=False):
            yield f"# {line[4:].strip()}".rstrip()


def main(folder: Path) -> None:
    """Print the list."""
    print("# Nouns whose most frequent sense in WordNet 3.0 is a kind of person. Made by training/people.py.")
    print("\n".join(licence(folder)))
    print("\n".join(sorted(nouns(folder, person_synsets(folder)))))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
