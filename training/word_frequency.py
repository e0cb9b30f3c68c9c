"""Count in how many news articles each word stem stands; the counts weigh words when claims are compared.

Run: python training/word_frequency.py FOLDER_OR_JSONL... > src/reportedly/compare/frequency.tsv
Only the counts are kept, never text. Stems in fewer than FEWEST articles are left out: they weigh as the rarest.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.compare.stems import stems

FEWEST = 4
"""Articles. Rarer stems are names and misspellings."""


def texts(paths: Iterable[str]) -> Iterator[str]:
    """The text of every article in JSON Lines files and of every .txt file in folders."""
    for path in map(Path, paths):
        if path.is_dir():
            yield from (file.read_text("utf-8") for file in sorted(path.glob("*.txt")))
        else:
            yield from (json.loads(line)["text"] for line in path.read_text("utf-8").splitlines())


def main(paths: list[str]) -> None:
    counted: Counter[str] = Counter()
    articles = 0
    for text in texts(paths):
        counted.update(set(stems(text)))
        articles += 1
    print(f"# In how many of {articles} English news articles each stem stands; made by training/word_frequency.py.")
    print(f"\t{articles}")
    for stem, count in sorted(counted.items(), key=lambda it: (-it[1], it[0])):
        if count >= FEWEST:
            print(f"{stem}\t{count}")


if __name__ == "__main__":
    main(sys.argv[1:])
