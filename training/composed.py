"""Invented news articles that carry their annotation: text and spans grow out of one small grammar.

The real articles show too few relays; these show many. The grammar lies in ``composed_words.json``: each rule has a
list of templates, and a template is text with marks:

* ``[rule]`` is a template of that rule, of its general list or of the article's topic (``rule.war``);
* ``[a.full]``, ``[a.last]``, ``[a.he]`` speak of one person, the same within a paragraph (by the last name or pronoun
  when named again), ``[a.long]`` of a new one with a description;
* ``{S1:...}``, ``{C1:...}``, ``{X1:...}`` are the source, cue and content of the template's first attribution;
  ``{X1,2:...}`` serves two;
* the cue also says the stance (``+`` confirms, ``-`` denies, ``?`` withholds, ``~`` doubts; else asserts) and the
  relays: ``{C2<1:...}`` is a second voice that relies on the first, ``{C1<0:...}`` one that relies on nobody;
* ``¶`` begins a paragraph.

A voice that names no relay relies on the attributions nested in its content, unless it denies, doubts or withholds.

    python training/composed.py 3

prints three articles with their spans.
"""

import json
import random
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from data import Document, Gold, merged

_GRAMMAR = json.loads(Path(__file__).with_name("composed_words.json").read_text("utf8"))
RULES = _GRAMMAR["words"] | _GRAMMAR["forms"]

TOPICS = ("war", "war", "politics", "disaster", "business", "people")
MIX = {
    "relay": 38,
    "asserts": 10,
    "quotes": 11,
    "plain": 11,
    "denies": 8,
    "withholds": 7,
    "sourceless": 7,
    "confirms": 4,
    "doubts": 4,
    "documents": 4,
    "beliefs": 4,
}
"""How often a sentence takes each form."""

STANCE = {"+": "confirms", "-": "denies", "?": "withholds", "~": "doubts", "": "asserts"}
UNTRUSTING = ("denies", "withholds", "doubts")

MARK = re.compile(r"\{([SCX])([^:{}]*):|(\})|\[([\w.]+)\]|([^{}\[\]]+)")
VOICE = re.compile(r"(\d)([-+?~]?)((?:<\d)*)")
SENTENCE_START = re.compile(r"(?:\n|\.[”)]? |(?<!”)[?!] |[A-Z\d)] – )[“(]*$")

QUOTES = ("“”’", "“”’", "“”'", '""\'', '""\'', "‘’’")
DASHES = "–—-"


@dataclass
class Voice:
    """An attribution in the making; ``relays`` is None until the template names some."""

    stance: str = "asserts"
    relays: set | None = None
    spans: dict = field(default_factory=lambda: {"S": [], "C": [], "X": []})

    def holds(self, other):
        """Whether the other's cue stands inside this content."""
        return any(start <= other.spans["C"][0][0] < end for start, end in self.spans["X"])


class Writer:
    """Writes templates out and notes where the marked pieces came to stand."""

    def __init__(self, rng):
        self.rng = rng
        self.topic = rng.choice(TOPICS)
        self.paragraph_break = rng.choice(("\n\n", "\n\n", "\n"))
        self.text = ""
        self.voices = []
        self.people = {}
        self.used = set()

    def write(self, template):
        here, opened = {}, []
        for role, tags, closing, slot, words in MARK.findall(template):
            if role:
                opened.append((role, self._voices(role, tags, here), len(self.text)))
            elif closing:
                role, voices, start = opened.pop()
                for voice in voices:
                    voice.spans[role].append((start, len(self.text)))
            elif slot:
                self._fill(slot)
            else:
                self._say(words)

    def rule(self, name):
        """Writes one template of a rule, a fresh one while there are any."""
        choices = RULES.get(name, []) + RULES.get(f"{name}.{self.topic}", [])
        fresh = [choice for choice in choices if choice not in self.used]
        chosen = self.rng.choice(fresh or choices)
        if len(choices) > 8:
            self.used.add(chosen)
        self.write(chosen)

    def paragraph(self, forms):
        """A paragraph with a sentence of each form; names hold within it."""
        self.people = {}
        if self.text and not self.text.endswith("– "):
            self.text += self.paragraph_break
        for n, form in enumerate(forms):
            self.text += " " if n else ""
            self.rule(form)

    def document(self, name):
        return Document(name, self.text, tuple(self._gold(voice) for voice in self.voices))

    def _voices(self, role, tags, here):
        """The voices that a mark names, made when first met; a cue's mark says stance and relays."""
        named = VOICE.findall(tags)
        for number, stance, relays in named:
            voice = self._voice(number, here)
            if role == "C":
                voice.stance = STANCE[stance]
                if relays:
                    voice.relays = {id(self._voice(n, here)) for n in relays.split("<")[1:] if n != "0"}
        return [here[number] for number, _, _ in named]

    def _voice(self, number, here):
        if number not in here:
            here[number] = Voice()
            self.voices.append(here[number])
        return here[number]

    def _fill(self, slot):
        if "." not in slot:
            return self.rule(slot)
        who, form = slot.split(".")
        if who not in self.people or form == "long":
            self.people[who] = person(self)
        elif form == "full":
            form = self.rng.choice(("last", "last", "he"))
        return self._say(self.people[who][form])

    def _say(self, words):
        words = words.replace("¶", self.paragraph_break)
        if SENTENCE_START.search(f"\n{self.text}"[-8:]):
            words = re.sub(r"^([“(]*)(\w)", lambda m: m[1] + m[2].upper(), words)
        self.text += words

    def _gold(self, voice):
        order = {id(v): f"A{n}" for n, v in enumerate(self.voices, 1)}
        relays = sorted(self._relays(voice), key=list(order).index)
        source, cue, content = (merged(self.text, voice.spans[role]) for role in "SCX")
        return Gold(order[id(voice)], source, cue, content, voice.stance, tuple(order[r] for r in relays))

    def _relays(self, voice):
        """The named relays, else the attributions that stand nested in the content but in no other's."""
        if voice.relays is not None:
            return voice.relays
        if voice.stance in UNTRUSTING:
            return set()
        nested = [v for v in self.voices if v is not voice and voice.holds(v)]
        deeper = {id(w) for v in nested for w in nested if v.holds(w)}
        relied = {r for v in nested for r in v.relays or ()}
        return {id(v) for v in nested} - deeper - relied


def picked(writer, rule):
    """The words of a rule, written aside."""
    aside = Writer(writer.rng)
    aside.topic, aside.text = writer.topic, "~"
    aside.rule(rule)
    return aside.text[1:]


def person(writer):
    """The ways to speak of a new person: full, long (with a description after the name), last, he, He, his."""
    rng = writer.rng
    gender = rng.choice(("male", "female"))
    he, his, suffix = {"male": ("he", "his", "man"), "female": ("she", "her", "woman")}[gender]
    last = picked(writer, "last")
    name = f"{picked(writer, gender)} {last}"
    post = picked(writer, "post")
    if post == "Mr/Ms":
        titled = f"{'Mr' if gender == 'male' else 'Ms'} {last}"
    else:
        titled = f"{re.sub('spokes$', 'spokes' + suffix, post)} {name}"
    role = picked(writer, "role").replace("(sp)", suffix)
    full = titled if rng.random() < 0.6 else name
    return {"full": full, "long": f"{name}, {role}", "last": last, "he": he, "He": he.capitalize(), "his": his}


def restyled(document, rng, headline):
    """The document with its own quotation marks and dashes, at times a headline in capitals; no offset moves."""
    opening, closing, apostrophe = rng.choice(QUOTES)
    styles = {"“": opening, "”": closing, "’": apostrophe, "–": rng.choice(DASHES)}
    text = document.text.translate(str.maketrans(styles))
    if rng.random() < 0.25:
        title = re.sub(r"\b[a-z](?=[\w’']{3})", lambda m: m[0].upper(), text[:headline])
        text = title + text[headline:]
    return Document(document.name, text, document.attributions)


def article(name, rng):
    """One article: at times a sentence or two, mostly a headline or dateline and several paragraphs."""
    writer = Writer(rng)
    length = rng.choices((1, rng.randint(200, 600), rng.randint(900, 1500)), (12, 13, 75))[0]
    if length > 1 and rng.random() < 0.4:
        writer.rule("headline")
    headline = len(writer.text)
    if length > 1 and rng.random() < 0.25:
        writer.text += writer.paragraph_break if writer.text else ""
        writer.rule("dateline")
        writer.text += " "
    while not writer.voices or len(writer.text) - headline < length:
        sentences = 1 if length == 1 else rng.choices((1, 2, 3), (5, 3, 1))[0]
        writer.paragraph(rng.choices(list(MIX), list(MIX.values()), k=sentences))
        if length == 1:
            break
    return restyled(writer.document(name), rng, headline)


def composed(count, seed):
    """``count`` invented articles with their attributions, the same for the same seed."""
    rng = random.Random(seed)
    return [article(f"composed-{seed}-{n}", rng) for n in range(count)]


def shown(document):
    """The text and a line for each attribution, for people to read."""

    def words(spans):
        return " … ".join(document.text[start:end] for start, end in spans)

    lines = [f"=== {document.name}", document.text, ""]
    for gold in document.attributions:
        relays = f" <- {', '.join(gold.upstream)}" if gold.upstream else ""
        lines.append(
            f"{gold.id} {gold.stance}{relays}: {words(gold.source) or '-'} | {words(gold.cue)} | {words(gold.content)}"
        )
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    for made in composed(int(sys.argv[1]) if len(sys.argv) > 1 else 3, random.randrange(10**6)):
        print(shown(made))
