"""Average weights of one run at several points: ``python training/average.py OUT WEIGHTS=SHARE...``.

The mean of weights along one way of learning is better than the last ones, at no cost in reading (Izmailov et al. 2018,
stochastic weight averaging).
"""

import sys

import torch


def average(weights, shares):
    """The mean of several sets of weights of one shape, by shares; whole numbers are the first's."""
    total = sum(shares)
    return {
        name: sum(share * it[name] for it, share in zip(weights, shares, strict=True)) / total
        if value.is_floating_point()
        else value
        for name, value in weights[0].items()
    }


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    given = [it.rpartition("=") for it in sys.argv[2:]]
    weights, shares = [torch.load(path) for path, _, _ in given], [float(share) for _, _, share in given]
    torch.save(average(weights, shares), sys.argv[1])


if __name__ == "__main__":
    main()
