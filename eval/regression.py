"""Logistic regressions whose weights ship in a header: of values as they are, learned with all brought to one scale.

    bias, weights = fit(values, labels)                # a row of values a label
    scores = left_out(values, labels, groups)          # of each, by what was learned from the other groups
    report("one question", scores, labels)             # how many of the likeliest are labelled
    rows(weights)                                      # as lines of a C++ array

`more` are values and labels of another kind to learn from besides, and what all of them weigh together in shares of the others.
"""
import textwrap

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

STRENGTH = 0.05  # inverse of the penalty
SHOWN = (25, 50, 100, 150, 200)


def fit(values, labels, more=None):
    weights = np.ones(len(labels))
    if more:
        other, other_labels, share = more
        weights = np.concatenate([weights, np.full(len(other_labels), share * len(labels) / len(other_labels))])
        values, labels = np.concatenate([values, other]), np.concatenate([labels, other_labels])
    mean, spread = values.mean(0), values.std(0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=3000).fit((values - mean) / spread, labels, sample_weight=weights)
    weights = model.coef_[0] / spread
    return float(model.intercept_[0] - weights @ mean), weights


def left_out(values, labels, groups, more=None):
    scores = np.zeros(len(labels))
    for group in sorted(set(groups)):
        out = groups == group
        bias, weights = fit(values[~out], labels[~out], more)
        scores[out] = 1 / (1 + np.exp(-(values[out] @ weights + bias)))
    return scores


def report(what, scores, labels):
    order = np.argsort(-scores)
    print(f"{what}: {labels.sum()} of {len(labels)}, average precision {average_precision_score(labels, scores):.3f}; "
          + ", ".join(f"{labels[order[:n]].mean():.2f} of the likeliest {n} (from {scores[order[n - 1]]:.2f})" for n in SHOWN))


def rows(weights):
    return "\n".join("    " + row for row in textwrap.wrap(", ".join(f"{w:.3f}F" for w in weights), 100))
