"""How a marked statement is built: the rows of the table by construction in `evaluate.py`.

Each rule looks at the marks and at the words beside them, not at a parse; it is a sort of statements for a
report, right for the clear cases of French and English. One statement may stand in several rows.
"""
import re

WORD = re.compile(r"\w+")
LIKE_SELON = {"selon", "d'après", "d’après", "pour", "suivant", "aux yeux de", "aux yeux du", "according to", "for"}
CONJUNCTIONS = {"que", "qu", "si", "s", "that", "if", "whether"}
INFINITIVE_AFTER = {"de", "d", "à", "to"}
CLITICS = {"ne", "n", "pas", "plus", "se", "s", "y", "en", "le", "la", "l", "les", "lui", "leur", "nous", "vous", "me",
           "m", "te", "t", "tout", "avoir", "être", "not"}
NO_PARTICIPLES = {"pourtant", "cependant", "maintenant", "avant", "auparavant", "devant", "durant", "courant", "autant"}
INFINITIVE = re.compile(r"\w+(er|ir|re|oir)$")
NOUNS = set("""
    accusation accusations affirmation affirmations annonce annonces appel appels assurance assurances
    avertissement avertissements aveu aveux avis condamnation constat crainte craintes critique critiques
    demande demandes déclaration déclarations démenti démentis dénonciation espoir engagement exigence exigences
    excuses hypothèse idée invitation menace menaces mot mots message offre parole paroles phrase plainte
    plaintes promesse promesses propos proposition propositions protestation question questions recommandation
    recommandations refus regret regrets rejet reproche reproches requête réponse révélation révélations serment
    soutien suggestion ultimatum accusation accusations admission allegation allegations announcement apology
    assertion assurance call calls claim claims comment comments complaint concern concerns criticism denial
    demand demands fear fears hope offer pledge plea praise promise promises proposal question refusal rejection
    remark remarks request statement suggestion support threat threats vow warning warnings words""".split())
PRONOUNS = set("""
    il elle ils elles on je j nous vous tu lui eux celui celle ceux celles ci là certains certaines
    autres tous tout toutes chacun personne nul qui moi toi même d he she they it i we you one who
    someone nobody everyone anyone some others this that these those""".split())
DETERMINERS = set("""
    le la les l un une des du de d ce cet cette ces son sa ses leur leurs notre nos mon ma mes plusieurs
    certains certaines quelques deux trois quatre cinq the a an his her its their our my several some many most
    two three four five""".split())
NOUN_AFTER = {"s", "of", "au", "aux", "new", "nouvel", "nouvelle", "nouveau", "repeated"}
TITLES = set("m mm mme mlle me dr pr mr mrs ms sir prof".split())
SENTENCE_END = re.compile(r"[.!?…][\"»”'’)\s]*\s[«“\"\s]*(?=[A-ZÀ-ÖØ-Þ«“])")


def texts(doc, statement, role):
    return [doc["text"][b:e] for b, e in statement.get(role) or []]


def _words(pieces):
    return [w.casefold() for p in pieces for w in WORD.findall(p)]


def _first(statement, role):
    return min((b for b, _ in statement.get(role) or []), default=None)


def _around_content(doc, s):
    """The last words before the content, and its first ones, without clitics."""
    begin = _first(s, "content")
    if begin is None:
        return [], []
    before = _words([doc["text"][max(0, begin - 40):begin]])[-2:]
    return before, _words(texts(doc, s, "content"))[:6]


def has_incise(doc, s):
    return bool(s.get("cue") and s.get("content")) and _first(s, "content") < _first(s, "cue")


def is_like_selon(doc, s):
    return " ".join(t.casefold() for t in texts(doc, s, "cue")) in LIKE_SELON


def is_clause(doc, s):
    before, inside = _around_content(doc, s)
    if s["form"] not in ("indirect", "mixed") or not inside or is_like_selon(doc, s):
        return False
    return inside[0] in CONJUNCTIONS or bool(before) and before[-1] in CONJUNCTIONS


def is_infinitive(doc, s):
    before, inside = _around_content(doc, s)
    if s["form"] not in ("indirect", "mixed") or not before or not inside or has_incise(doc, s):
        return False
    if doc.get("lang") == "en":
        return before[-1] == "to" and not inside[0].endswith("ing")
    own = [w for w in inside if w not in CLITICS] or inside
    marker = before[-1] in INFINITIVE_AFTER or inside[0] in INFINITIVE_AFTER
    return bool(marker and INFINITIVE.match(own[0]) or set(inside[:2]) & {"avoir", "être"})


def is_participle(doc, s):
    cue = _words(texts(doc, s, "cue"))
    if doc.get("lang") == "en":
        return bool(cue) and cue[0].endswith("ing") and cue[0] not in NOUNS and not is_like_selon(doc, s)
    return any(re.match(r"\w{2,}ant$", w) and w not in NO_PARTICIPLES for w in cue)


def is_nominal(doc, s):
    """A noun, with a determiner or a possessive: many of the nouns are verb forms too (`demande`, `claims`)."""
    cue = _words(texts(doc, s, "cue"))
    determiners = DETERMINERS - ({"a"} if doc.get("lang") != "en" else set())
    nouns = [w for w in cue if w not in determiners]
    if not nouns or nouns[0] not in NOUNS or len(nouns) > 2:
        return False
    begin = _first(s, "cue")
    before = _words([doc["text"][max(0, begin - 15):begin]])[-1:]
    return cue[0] in determiners or bool(before) and before[0] in determiners | NOUN_AFTER


def goes_on(doc, s):
    """A quotation that runs over several sentences."""
    if s["form"] not in ("direct", "mixed"):
        return False
    spans = sorted(s.get("content") or [])
    if any(SENTENCE_END.search(doc["text"], b, e) for b, e in spans):
        return True
    return any(SENTENCE_END.search(doc["text"], a[1] - 3, b[0] + 2) for a, b in zip(spans, spans[1:]))


def source_type(doc, s):
    pieces = texts(doc, s, "source")
    if not pieces:
        return "left out"
    tokens = WORD.findall(" ".join(pieces))
    if all(w.casefold() in PRONOUNS for w in tokens):
        return "pronoun"
    head = [w for w in tokens if w.casefold() not in DETERMINERS and w.casefold() not in TITLES]
    return "name" if head and head[0][0].isupper() else "noun phrase"


ROWS = (
    ("direct, with incise", lambda d, s: s["form"] == "direct" and has_incise(d, s) and not is_like_selon(d, s)),
    ("direct, other", lambda d, s: s["form"] == "direct" and bool(s.get("cue")) and not has_incise(d, s)),
    ("selon X, according to X", is_like_selon),
    ("clause with que, that, si", is_clause),
    ("infinitive", is_infinitive),
    ("participle", is_participle),
    ("noun as cue", is_nominal),
    ("narrated", lambda d, s: s["form"] == "narrated"),
    ("nested", lambda d, s: bool(s.get("parent"))),
    ("quotation over sentences", goes_on),
    ("content in several pieces", lambda d, s: len(s.get("content") or []) > 1),
    ("without cue", lambda d, s: not s.get("cue")),
    ("source: name", lambda d, s: source_type(d, s) == "name"),
    ("source: noun phrase", lambda d, s: source_type(d, s) == "noun phrase"),
    ("source: pronoun", lambda d, s: source_type(d, s) == "pronoun"),
    ("source: left out", lambda d, s: source_type(d, s) == "left out"),
    ("negated, hypothetical", lambda d, s: s.get("polarity", "actual") != "actual"),
    ("document as source", lambda d, s: s.get("kind") == "document"),
)
