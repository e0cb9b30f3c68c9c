import numpy as np

from reportedly.extract.sight import Sight, WordScores


def seen(first, count, mark):
    """Vectors of ``count`` words from ``first`` on: the word's number, and a mark of the window that shows it."""
    return np.array([[word, mark] for word in range(first, first + count)], np.float32)


WORDS = WordScores(
    np.zeros((12, 3), np.float32),
    (
        Sight(0, slice(0, 5), seen(0, 7, 1)),
        Sight(3, slice(5, 9), seen(3, 7, 2)),
        Sight(6, slice(9, 12), seen(6, 6, 3)),
    ),
)


def test_words_around_a_cue_are_seen_through_its_own_window_as_far_as_that_reaches():
    around = WORDS.around(6, 5, 5)
    assert around[:, 0].tolist() == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    assert around[:, 1].tolist() == [1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3]


def test_beyond_the_text_there_is_nothing():
    around = WORDS.around(1, 3, 3)
    assert around[:2].tolist() == [[0, 0], [0, 0]]
    assert around[2:, 0].tolist() == [0, 1, 2, 3, 4]
    assert WORDS.around(11, 2, 2)[3:].tolist() == [[0, 0], [0, 0]]


def test_every_word_is_at_its_own_place_however_far_the_look_goes():
    for word in range(12):
        for before, after in ((0, 0), (1, 4), (4, 1), (20, 2), (2, 20)):
            around = WORDS.around(word, before, after)
            assert len(around) == before + 1 + after
            for place, (number, mark) in enumerate(around):
                there = 0 <= word - before + place < 12
                assert (number == word - before + place) if there else (number, mark) == (0, 0)
