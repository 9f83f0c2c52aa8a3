"""Words and pieces, exactly as `src/segment` and `src/encoder` make them.

A *word* is a run of letters, digits and combining marks, or one mark. A *piece* is an entry of the
encoder's unigram vocabulary; a word is cut into the pieces of the highest summed score (Viterbi).
"""
import collections
import functools
import re
import unicodedata

WORD = re.compile(r"\w[\w\u0300-\u036f]*|[^\w\s]")
SPACE = "\u2581"
MAX_PIECES = 16  # a longer word keeps its first pieces only
BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3


def words(text, begin=0, end=None):
    """[begin, end) of each word, in code points."""
    return [m.span() for m in WORD.finditer(text, begin, len(text) if end is None else end)]


def spaced(text, at):
    """Whether the word at `at` follows white space or the start of the text."""
    return at == 0 or text[at - 1].isspace()


def normal(word, space):
    return (SPACE if space else "") + unicodedata.normalize("NFKC", word).replace("’", "'").replace(" ", SPACE)


class Pieces:
    """The pieces of a word, by unigram scores.

    `kept`: the public numbers of the pieces that the model keeps, ascending, or None for all.
    Only kept pieces take part in the search when `kept` is given.
    """

    def __init__(self, strings, scores, kept=None):
        kept = range(len(strings)) if kept is None else kept
        self.index = {strings[p]: i for i, p in enumerate(kept) if i > UNKNOWN or p > UNKNOWN}
        self.score = [float(scores[p]) for p in kept]
        self.unknown_score = float(min(scores)) - 10
        self.longest = max(len(s) for s in self.index)
        self.of = functools.lru_cache(1 << 20)(self._of)

    def _of(self, word, space):
        return self._viterbi(normal(word, space))[:MAX_PIECES]

    def _viterbi(self, text):
        n = len(text)
        best = [0.0] + [-1e30] * n
        back = [(0, UNKNOWN)] * (n + 1)
        for i in range(n):
            for e in range(i + 1, min(n, i + self.longest) + 1):
                piece = self.index.get(text[i:e])
                if piece is not None and best[i] + self.score[piece] > best[e]:
                    best[e], back[e] = best[i] + self.score[piece], (i, piece)
            if best[i] + self.unknown_score > best[i + 1]:
                best[i + 1], back[i + 1] = best[i] + self.unknown_score, (i, UNKNOWN)
        out = []
        while n > 0:
            n, piece = back[n][0], back[n][1]
            out.append(piece)
        return out[::-1] or [UNKNOWN]


PRONOUNS = ("il elle ils elles lui eux on he she they him her them it".split())


def pronoun_pieces(strings):
    """The numbers, among the pieces of a model, of those that are a pronoun by themselves."""
    wanted = {SPACE + form for p in PRONOUNS for form in (p, p.capitalize())} | {p for p in PRONOUNS if len(p) > 1}
    return [i for i, s in enumerate(strings) if s in wanted]


def choose_pieces(public, texts, least=5):
    """The public numbers of the pieces that `texts` use at least `least` times, ascending.

    The first 400 (marks, single letters, the commonest pieces) and every single character of the
    Latin-1 range always stay.
    """
    every = Pieces(public.pieces, public.scores)
    counts = collections.Counter()
    for text in texts:
        counts.update(w.group() for w in WORD.finditer(text))
    used = collections.Counter()
    for word, n in counts.items():
        if n >= 2:
            for piece in every.of(word, True):
                used[piece] += n
            if n >= 20:
                for piece in every.of(word, False):
                    used[piece] += 1
    letters = {every.index[c] for c in map(chr, range(33, 0x180)) if c in every.index}
    return sorted(set(range(400)) | letters | {p for p, n in used.items() if n >= least})
