"""Things that are one, put together with the reasons why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Union:
    """Keys in groups. The smallest key of a group stands for it, so that the order of joining leaves no trace."""

    _parents: dict[str, str] = field(default_factory=dict)

    def find(self, key: str) -> str:
        """The key that stands for the group of this one."""
        root = key
        while (above := self._parents.get(root, root)) != root:
            root = above
        while (above := self._parents.get(key, key)) != root:
            self._parents[key], key = root, above
        return root

    def join(self, one: str, other: str) -> bool:
        """Put two groups together; whether they were apart."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parents[second] = first
        return first != second

    def groups(self, keys: Iterable[str]) -> Iterator[tuple[str, ...]]:
        """The groups of these keys, each in order, by their smallest key."""
        found: dict[str, list[str]] = {}
        for key in sorted(set(keys)):
            found.setdefault(self.find(key), []).append(key)
        yield from (tuple(group) for _, group in sorted(found.items()))
