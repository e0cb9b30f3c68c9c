"""What the dossier cannot tell."""

from collections.abc import Iterable, Sequence

from reportedly.dossier.claiming import ClaimRow
from reportedly.dossier.gaps import Gap
from reportedly.dossier.topic import Dossier
from reportedly.dossier.trouble import Trouble
from reportedly.formats.amounts import count
from reportedly.formats.dossier_html.citing import Citations
from reportedly.formats.dossier_html.markup import Markup, Node, element, words
from reportedly.formats.dossier_html.parts import section, spaced
from reportedly.formats.dossier_html.wording import line, publisher, shortened
from reportedly.model import Article

LONGEST = 200
"""Code points of quoted words."""


def gaps(it: Dossier, citing: Citations) -> Markup:
    """The section: each kind of gap with what it means, the empty ones too."""
    found, articles = it.gaps, it.articles
    in_words = [
        ("Broken chains", "The way ends at nobody in particular.", found.broken),
        ("Circles", "Articles that have the claim from each other add no origin.", found.circular),
        ("Statements without a source", "Who says it is not said.", found.nameless),
        ("Unresolved voices", "It is not clear who is meant.", found.unresolved),
    ]
    others: list[tuple[str, str, list[Node]]] = [
        ("One origin, many articles", "However it is counted; more articles add none.", _alone(found.alone, citing)),
        ("Articles without a date", "They can be first in nothing.", _articles(found.undated, it, citing)),
        ("Articles without an outlet", "Who published them is not known.", _articles(found.unsigned, it, citing)),
        ("Problems", "What could not be read in these captures.", [_trouble(one) for one in found.troubles]),
    ]
    parts = [_kind(title, meaning, _gaps(those, articles, citing)) for title, meaning, those in in_words]
    parts += [_kind(title, meaning, items) for title, meaning, items in others]
    more = it.overview.problems - len(found.troubles)
    note = f"The ledger holds {count(more, 'further problem')}; `reportedly problems` lists all." if more > 0 else None
    return section(
        "gaps",
        "Gaps and circles",
        element("div", parts, class_="gaps"),
        element("p", note, class_="faint") if note else None,
        intro="What is not known is a finding too.",
    )


def number_of_gaps(it: Dossier) -> int:
    """How many gaps there are in all."""
    found = it.gaps
    kinds: tuple[Sequence[object], ...] = (
        found.broken, found.circular, found.nameless, found.unresolved, found.alone, found.undated, found.unsigned,
        found.troubles,
    )  # fmt: skip
    return sum(map(len, kinds))


def _kind(title: str, meaning: str, items: Iterable[Node]) -> Markup:
    shown = [element("li", item) for item in items]
    return element(
        "section",
        element("h3", title, " ", element("span", len(shown), class_="number" if shown else "number zero")),
        element("p", meaning, class_="faint"),
        element("ul", shown, class_="plain") if shown else element("p", "none", class_="none"),
    )


def _gaps(found: Iterable[Gap], articles: dict[str, Article], citing: Citations) -> list[Node]:
    return [_gap(it, articles[it.article], citing) for it in found if it.article in articles]


def _gap(it: Gap, article: Article, citing: Citations) -> list[Node]:
    quote = shortened(it.place.span.of(article.text), LONGEST) if it.place else None
    return [
        citing.tag(it.place) or citing.article_tag(it.article),
        " ",
        words(publisher(article)),
        ": ",
        citing.words(it.place, "“", words(quote), "”") if quote else None,
        [" – ", words(shortened(it.reason, LONGEST))] if it.reason else None,
    ]


def _alone(found: Iterable[ClaimRow], citing: Citations) -> list[Node]:
    return [
        [
            words(shortened(it.claim.words, LONGEST)),
            f" – {count(len(it.articles), 'article')} ",
            spaced(tag for key in it.articles if (tag := citing.article_tag(key))),
        ]
        for it in found
    ]


def _articles(keys: Iterable[str], it: Dossier, citing: Citations) -> list[Node]:
    return [[citing.article_tag(key), " ", citing.article(key, words(publisher(it.articles[key])))] for key in keys]


def _trouble(it: Trouble) -> list[Node]:
    remedy = element("span", words(line(it.remedy)), class_="faint")
    return [element("code", words(line(it.locator))), " ", words(line(it.reason)), " ", remedy]
