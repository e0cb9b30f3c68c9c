"""The likeliest path, against trying them all."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.viterbi import best_tags, chances, segments


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 5), st.integers(2, 4))
def test_best_path_is_the_best_of_all_paths_and_has_its_share_of_their_probability(seed, length, tags):
    random = np.random.default_rng(seed)
    scores = random.normal(size=(1, length, tags)).astype(np.float32)
    start, table = random.normal(size=tags).astype(np.float32), random.normal(size=(tags, tags)).astype(np.float32)

    def worth(path):
        steps = sum(table[a, b] for a, b in pairwise(path))
        return start[path[0]] + steps + sum(scores[0, n, tag] for n, tag in enumerate(path))

    paths = list(product(range(tags), repeat=length))
    found = best_tags(scores, start, table)
    assert worth(found[0].tolist()) >= max(map(worth, paths)) - 1e-4
    share = np.exp(worth(found[0].tolist())) / sum(np.exp(worth(path)) for path in paths)
    assert abs(chances(scores, start, table, found)[0] - share) < 1e-4


def test_segments_begin_anew_at_each_b():
    assert segments(np.array([0, 1, 2, 1, 0, 3, 4, 4])) == [(0, 1, 3), (0, 3, 4), (1, 5, 8)]
