"""The network: a small encoder, and light heads on its word vectors.

One biaffine scorer of trigger x word has a channel for each question asked of a pair: the six
roles, where a content piece begins and ends, whether the word ends a mention of the speaker
(`who`), whether it is the parent statement's trigger (`parent`).
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

from windows import ACTS, CONTACT_TAGS, DISTANCES, FORMS, KINDS, NAME_TAGS, POLARITIES, ROLES, STATUSES, TRIGGERS

CHANNELS = ROLES + ["begin", "end", "who", "parent"]
BEGIN, END, WHO, PARENT = (CHANNELS.index(c) for c in ("begin", "end", "who", "parent"))
PAIR, ANTECEDENT, TRIGGER_HIDDEN, ATTRIBUTE_HIDDEN, BUCKETS = 160, 128, 192, 256, 33
ATTRIBUTES = [len(FORMS), len(ACTS), len(POLARITIES), len(KINDS)]


def rounded(x, low, step):
    """x as `low` plus whole `step`s; its gradient as if it had not been rounded."""
    with torch.no_grad():
        moved = torch.round((x - low) / step).mul_(step).add_(low).sub_(x)
    return x + moved


class Linear(nn.Linear):
    """A linear layer that, where `quantised`, computes on the integers that the C++ encoder will.

    Weights within -63 ... 63 steps of their row's scale, activations in 256 steps between the least
    and the greatest number of their token.
    """

    quantised = False

    def forward(self, x):
        if not self.quantised:
            return super().forward(x)
        with torch.no_grad():
            scale = self.weight.abs().amax(1, keepdim=True).clamp(min=1e-12) / 63
            low, high = x.aminmax(dim=-1, keepdim=True)
            step = (high - low).clamp(min=1e-12) / 255
        return F.linear(rounded(x, low, step), rounded(self.weight, 0, scale), self.bias)


class Layer(nn.Module):
    """A post-norm transformer layer, as BERT's."""

    def __init__(self, hidden, heads, inner, eps):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = Linear(hidden, 3 * hidden), Linear(hidden, hidden)
        self.up, self.down = Linear(hidden, inner), Linear(inner, hidden)
        self.norm1, self.norm2 = nn.LayerNorm(hidden, eps), nn.LayerNorm(hidden, eps)

    def forward(self, x, mask):
        batch, length, hidden = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        a = self.out(a.transpose(1, 2).reshape(batch, length, hidden))
        x = self.norm1(x + F.dropout(a, 0.1, self.training))
        a = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(a, 0.1, self.training))


class Encoder(nn.Module):
    """`bottom` gives what the frozen part makes of pieces, `top` the vectors the heads read."""

    def __init__(self, public, kept, layers, frozen):
        super().__init__()
        h, tensor = public.hidden, lambda name, *shape: torch.tensor(public.tensor(name, shape))
        self.hidden, self.frozen = h, frozen
        word = tensor("emb.word", public.vocabulary, h)[torch.tensor(kept)]
        position = tensor("emb.pos", public.positions, h) + tensor("emb.type", public.types, h)[0]
        self.word, self.position = nn.Embedding.from_pretrained(word), nn.Embedding.from_pretrained(position)
        self.norm = nn.LayerNorm(h, public.eps)
        self.norm.weight.data, self.norm.bias.data = tensor("emb.ln.w", h), tensor("emb.ln.b", h)
        self.layers = nn.ModuleList(Layer(h, public.heads, public.inner, public.eps) for _ in range(layers))
        for i, layer in enumerate(self.layers):
            at = lambda name, *shape: tensor(f"l{i}.{name}", *shape)
            layer.qkv.weight.data = torch.cat([at("q.w", h, h), at("k.w", h, h), at("v.w", h, h)])
            layer.qkv.bias.data = torch.cat([at("q.b", h), at("k.b", h), at("v.b", h)])
            layer.out.weight.data, layer.out.bias.data = at("ao.w", h, h), at("ao.b", h)
            layer.up.weight.data, layer.up.bias.data = at("fi.w", public.inner, h), at("fi.b", public.inner)
            layer.down.weight.data, layer.down.bias.data = at("fo.w", h, public.inner), at("fo.b", h)
            layer.norm1.weight.data, layer.norm1.bias.data = at("aln.w", h), at("aln.b", h)
            layer.norm2.weight.data, layer.norm2.bias.data = at("oln.w", h), at("oln.b", h)
        self.last = nn.LayerNorm(h)
        for part in [self.word, self.position, self.norm, *self.layers[:frozen]]:
            part.requires_grad_(False)

    def bottom(self, ids, mask):
        x = self.norm(self.word(ids) + self.position(torch.arange(ids.shape[1], device=ids.device))[None])
        for layer in self.layers[: self.frozen]:
            x = layer(x, mask[:, None, None, :])
        return x

    def top(self, x, mask):
        x = F.dropout(x, 0.1, self.training)
        for layer in self.layers[self.frozen :]:
            x = layer(x, mask[:, None, None, :])
        return self.last(x)


def bucket(distance):
    """The distance word - trigger, signed, in 33 steps that widen as a logarithm of base sqrt 2."""
    step = torch.clamp((torch.log2(distance.abs().float() + 1) * 2).long(), max=16)
    return torch.sign(distance) * step + 16


class Heads(nn.Module):
    helping = True  # asks whom anaphors stand for: not where these heads were not learned (further.py)

    def __init__(self, hidden):
        super().__init__()
        channels = len(CHANNELS)
        self.trigger = nn.Sequential(nn.Linear(hidden, TRIGGER_HIDDEN), nn.GELU(), nn.Linear(TRIGGER_HIDDEN, len(TRIGGERS)))
        self.pair_trigger, self.pair_word = nn.Linear(hidden, PAIR), nn.Linear(hidden, PAIR)
        self.biaffine = nn.Parameter(torch.randn(channels, PAIR, PAIR) * 0.1)
        self.biaffine.data[BEGIN:] *= 0.3
        self.of_trigger, self.of_word = nn.Linear(PAIR, channels), nn.Linear(PAIR, channels)
        self.distance = nn.Embedding(BUCKETS, channels)
        nn.init.zeros_(self.distance.weight)
        # the score of no speaker and of no parent, from the trigger; what containment adds
        self.nobody = nn.Linear(PAIR, 2)
        self.inside = nn.Parameter(torch.tensor([1.0, 1.0]))
        self.part = nn.Linear(hidden, 5)  # whether the word stands in any source, cue, ... : a helping loss
        self.name = nn.Linear(hidden, len(NAME_TAGS))
        self.attribute = nn.Sequential(nn.Linear(3 * hidden, ATTRIBUTE_HIDDEN), nn.GELU(), nn.Dropout(0.2),
                                       nn.Linear(ATTRIBUTE_HIDDEN, sum(ATTRIBUTES)))
        self.author_distance = nn.Linear(3 * hidden, len(DISTANCES))
        self.claim = nn.Linear(hidden, 1)  # whether the word stands in a claim of the author's own
        self.contact, self.contact_status = nn.Linear(hidden, len(CONTACT_TAGS)), nn.Linear(hidden, len(STATUSES))
        self.contact.bias.data[0] = 4.0  # most words tell of none
        self.telling, self.near_word = nn.Linear(hidden, PAIR), nn.Linear(hidden, PAIR)
        self.near_biaffine = nn.Parameter(torch.randn(2, PAIR, PAIR) * 0.03)
        self.near_of_word, self.near_distance = nn.Linear(PAIR, 2), nn.Embedding(BUCKETS, 2)
        nn.init.zeros_(self.near_distance.weight)
        self.near_of_word.bias.data[:] = -3.0  # most words stand for no party
        # Whom an anaphor stands for: a helping loss, for the vectors; antecedents.py learns the heads that ship.
        self.anaphor, self.antecedent = nn.Linear(hidden, ANTECEDENT), nn.Linear(hidden, ANTECEDENT)
        self.antecedent_pair, self.nowhere = nn.Linear(ANTECEDENT, ANTECEDENT), nn.Linear(ANTECEDENT, 1)
        self.antecedent_distance = nn.Embedding(BUCKETS, 1)
        nn.init.zeros_(self.antecedent_distance.weight)

    def pairs(self, words, triggers):
        """words: B x N x H; triggers: B x K word numbers. Returns B x K x N x channels, B x K x 2 (nobody)."""
        q = F.leaky_relu(self.pair_trigger(taken(words, triggers)), 0.1)
        w = F.leaky_relu(self.pair_word(words), 0.1)
        score = torch.einsum("bkre,bne->bknr", torch.einsum("bkd,rde->bkre", q, self.biaffine), w)
        score = score + self.of_trigger(q)[:, :, None] + self.of_word(w)[:, None]
        distance = torch.arange(words.shape[1], device=words.device) - triggers[..., None]
        return score + self.distance(bucket(distance)), self.nobody(q)

    def attributes(self, words, triggers, roles):
        """roles: B x K x N role numbers. Returns the scores of form, act, polarity, kind, distance: B x K x labels."""
        means = [taken(words, triggers)]
        for role in ("cue", "source"):
            here = (roles == ROLES.index(role)).to(words.dtype)
            means.append(here @ words / here.sum(2, keepdim=True).clamp(min=1))
        means = torch.cat(means, 2)
        return *self.attribute(means).split(ATTRIBUTES, -1), self.author_distance(means)

    def begin_near(self):
        """The head of parties begins as that of speakers: a telling finds who meets as a cue finds who speaks."""
        source, none = ROLES.index("source"), ROLES.index("none")
        self.telling.load_state_dict(self.pair_trigger.state_dict())
        self.near_word.load_state_dict(self.pair_word.state_dict())
        with torch.no_grad():
            self.near_biaffine[0] = self.biaffine[source] - self.biaffine[none]
            self.near_of_word.weight[0] = self.of_word.weight[source] - self.of_word.weight[none]
            self.near_distance.weight[:, 0] = self.distance.weight[:, source] - self.distance.weight[:, none]

    def near(self, words, last):
        """T x N x 2 scores: whether the word stands in a phrase for a party, whether it begins one. words: T x N x H,
        of each telling's window; last: T, the last word of each telling of a contact."""
        q = F.leaky_relu(self.telling(taken(words, last[:, None])[:, 0]), 0.1)
        w = F.leaky_relu(self.near_word(words), 0.1)
        distance = torch.arange(words.shape[1], device=words.device) - last[:, None]
        score = torch.einsum("tce,tne->tnc", torch.einsum("td,cde->tce", q, self.near_biaffine), w)
        return score + self.near_of_word(w) + self.near_distance(bucket(distance))

    def antecedents(self, words, anaphors):
        """B x A x (N + 1) scores of the words that may end a name of whom an anaphor stands for, then of nobody.
        anaphors: B x A, the last word of each."""
        q = F.leaky_relu(self.anaphor(taken(words, anaphors)), 0.1)
        w = F.leaky_relu(self.antecedent(words), 0.1)
        distance = torch.arange(words.shape[1], device=words.device) - anaphors[..., None]
        score = self.antecedent_pair(q) @ w.transpose(1, 2) / 8 + self.antecedent_distance(bucket(distance))[..., 0]
        return torch.cat([score.masked_fill(distance == 0, -1e4), self.nowhere(q)], 2)

    def parents(self, score, nobody, triggers, content, statement):
        """B x K x (K + 1) scores of parents: each other statement, then none.

        content: B x K x N, whether the word stands in the content of statement k; statement: B x K, False: padding.
        """
        k = triggers.shape[1]
        at = triggers[:, None].expand(-1, k, -1)
        contains = content.gather(2, at).transpose(1, 2).float()  # [child, parent]
        size = content.sum(2).float()[:, None]
        smallest = torch.where(contains > 0, size, torch.inf)
        closest = (smallest == smallest.amin(2, keepdim=True)) & (contains > 0)
        s = score[..., PARENT].gather(2, at) + 4 * self.inside[0] * (contains - 1) + 2 * self.inside[1] * closest.float()
        never = torch.eye(k, dtype=torch.bool, device=s.device) | ~statement[:, None]
        return torch.cat([s.masked_fill(never, -1e4), nobody[..., 1:]], 2)


def taken(words, at):
    """B x K x H: the vectors of words `at`, B x K."""
    return words.gather(1, at[..., None].expand(-1, -1, words.shape[2]))


class Network(nn.Module):
    def __init__(self, public, kept, layers, frozen):
        super().__init__()
        self.encoder = Encoder(public, kept, layers, frozen)
        self.heads = Heads(public.hidden)

    def words(self, batch):
        """B x N x H: a vector a word, what the heads read."""
        x = batch.bottom if batch.bottom is not None else self.encoder.bottom(batch.ids, batch.piece)
        x = taken(self.encoder.top(x, batch.piece), batch.first)
        return F.dropout(x, 0.15, self.training)
