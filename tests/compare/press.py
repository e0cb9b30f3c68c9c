"""An invented wire report and what pages make of it."""

import tiny

LEAD = (
    "The northern bridge at Osk was closed on Monday after engineers found cracks in two of its eleven piers, the "
    "regional transport office said, cutting the only road between the port and the valley towns."
)
SECOND = (
    "Lorries have been sent round by way of Tarn, which adds about ninety kilometres to the trip and has already "
    "doubled the price of diesel in the valley, according to two hauliers who asked not to be named."
)
THIRD = (
    "The office first noticed the damage during a routine inspection last autumn but kept the crossing open until the "
    "spring floods had passed, a decision that the valley's mayors now want explained in public."
)
FOURTH = (
    "Repairs are expected to take until the end of August and will cost roughly four times what the province sets "
    "aside for all of its bridges in an ordinary year, a budget paper seen by the agency shows."
)
FIFTH = (
    "Hauliers in the port have asked for a temporary ferry, and the navy is said to be looking into whether one of its "
    "older landing craft could be moored below the grain terminal before the harvest begins."
)
WIRE = (LEAD, SECOND, THIRD, FOURTH, FIFTH)

HEADLINE = "Cracked bridge cuts the valley off from its port"

STATEMENT = (
    "“We took the only decision that the figures in front of us allowed, and we will take it again tomorrow if the "
    "figures ask for it, however loudly the valley complains and whatever it costs the port,” the minister said."
)

OTHER = (
    "The fishing fleet of Sund stayed in harbour for a third day as skippers waited for the fisheries council to set "
    "this season's quota, which is expected to be the lowest since records began in the nineteen sixties.",
    "Prices at the Sund auction rose by a fifth within a week, and two restaurants on the quay have taken cod off the "
    "menu altogether, their owners told a reporter who visited them on Tuesday evening.",
    "The council meets again on Thursday, and its chair has promised a figure by the weekend whatever the scientists "
    "and the skippers have agreed by then, because the season opens on the first of the month.",
)


def page(*lines, name="page", **metadata):
    """An article with one paragraph a line."""
    return tiny.article("\n".join(lines), name=name, **metadata)


def wire(name="wire", outlet="Boreal News Agency", **metadata):
    """The report as the agency itself has it."""
    head = f"OSK (BNA) — {LEAD}"
    return page(HEADLINE, "By Ruta Lenn", head, *WIRE[1:], name=name, outlet=outlet, **metadata)
