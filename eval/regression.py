"""Logistic regressions whose weights ship in a header: of values as they are, learned with all brought to one scale.

    bias, weights = fit(values, labels)                # a row of values a label
    scores = left_out(values, labels, groups)          # of each, by what was learned from the other groups

`more` are values and labels of another kind to learn from besides, and what all of them weigh together in shares of the others.
"""
import numpy as np
from sklearn.linear_model import LogisticRegression

STRENGTH = 0.05  # inverse of the penalty


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
