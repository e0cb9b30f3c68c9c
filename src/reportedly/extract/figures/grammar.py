"""Small closed classes of English words that the rules for figures look at."""

from reportedly.extract.figures.words import word_set

PREPOSITIONS = word_set(
    "in on at by for from with of to into onto near under over after before since during until against between"
    " through throughout across along among amid around behind below beneath beside beyond despite inside outside"
    " off out per toward towards upon within without via including like unlike following"
)
CONJUNCTIONS = word_set("and or but nor yet") | {"&"}
BE = word_set("was were be been being is are am 're 's")
HAVE = word_set("has have had having 've")
MODALS = word_set("could may might would will shall should can must wo ca")
AUXILIARIES = BE | HAVE | MODALS | word_set("do does did get gets got remain remained remains left lay lie lying")
NEGATIONS = word_set("not never no neither nor n't without")
RELATIVES = word_set("who whom whose which that")
SUBORDINATORS = word_set(
    "while when whereas because although though if unless as until whether after before since once so how why"
    " what where"
)
PRONOUNS = word_set("i you he she it we they me him us them himself herself itself themselves this these")
DETERMINERS = word_set("the a an this that these those its their his her our my your some any each every")
POSSESSIVES = word_set("its their his her our my your")
ADVERBS = word_set(
    "also later still either already recently now then so far likely presumed all both confirmed reported here"
    " there again ago alone always even ever just only perhaps soon too together twice yet badly mostly mainly"
    " partly more most feared believed thought known said apparently reportedly allegedly purportedly presumably"
    " initially eventually subsequently seriously critically severely fatally slightly previously currently since"
    " earlier today yesterday tomorrow overnight sometimes perhaps besides afterwards instead meanwhile elsewhere"
    " alongside abroad almost home indeed long all both each immediately nearby"
)
SAYING = word_set(
    "said says say told tells tell added adds reported reports claimed claims confirmed stated insisted argued"
    " noted warned explained testified spoke speaking suggested acknowledged agreed wrote replied tweeted denied"
    " declined"
)
FINITE = SAYING | word_set(
    "came went saw took gave made began begun became left ran led lost met got found knew thought felt kept held"
    " appear appears seem seems want wants need needs live lives work works know believe believes think thinks"
)
PAST_VERBS = word_set(
    "drew came went saw took gave made began became left led lost met got found knew thought felt kept fell rose ran"
    " sent set shook stood told won wrote broke brought bought built caught chose did drove flew forgot fought grew"
    " heard held hid hit laid paid put quit rode sang sat showed shut slept spoke spent struck swore taught threw"
    " understood woke wore"
)
"""Past forms that end in no "-ed"; after a noun they are its verb."""

BREAKS = frozenset(".!?;:…")
OPENERS = frozenset("\"'“‘«([")
QUOTES = frozenset("\"'“”‘’«»")
DASHES = frozenset("-–—")
HYPHENS = frozenset("-‐‑")
"""Signs that glue two words where no space stands beside them; longer dashes part."""

TIME_WORDS = word_set(
    "last this next yesterday today tomorrow tonight overnight monday tuesday wednesday thursday friday saturday"
    " sunday january february march april may june july august september october november december earlier late"
    " later"
)
"""Words with which a phrase of time begins right after a noun."""

UNITS_OF_MEASURE = word_set(
    "second seconds minute minutes hour hours day days night nights week weeks weekend month months year years"
    " decade decades century centuries km kilometers kilometres kilometer kilometre mile miles meters metres feet"
    " foot yards tons tonnes pounds dollars euros percent per points degrees times later ago"
)
"""Words that measure: a number before one counts no people."""

STOPS = (
    PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | NEGATIONS | RELATIVES | SUBORDINATORS | PRONOUNS | SAYING
) - frozenset(("like", "no", "left", "lay", "lie"))
"""Words that no phrase of nouns goes over."""


def is_adverb(low: str) -> bool:
    """Whether a word may stand between people and their verb."""
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4)
