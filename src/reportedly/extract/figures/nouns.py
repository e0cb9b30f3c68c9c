"""Nouns for people: WordNet's, what news adds, and how a plural leads back to its singular."""

from functools import lru_cache
from importlib import resources

from reportedly.extract.figures.words import word_set

COLLECTIVES = word_set(
    "people police personnel staff troops forces crew folk folks clergy infantry cavalry youth womenfolk menfolk"
    " peshmerga mujahideen mujahedin mujahidin taliban fedayeen gendarmerie others women men children dead wounded"
    " injured missing displaced homeless faithful elderly kin militia offspring guards pows mps expats nationals"
    " locals natives adults minors conservatives seniors lives souls bodies corpses skeletons casualties deaths"
    " fatalities injuries killings beheadings executions murders arrests detentions abductions kidnappings"
    " disappearances"
)
"""Words that take a number and mean people, though no rule leads them back to a singular in the list."""

EXTRA = word_set(
    "person individual jihadi yazidi ezidi bomber shooter trooper gunman militiaman tribesman expat reservist"
    " conscript schoolgirl schoolboy pensioner teen medic paramedic separatist islamist combatant legionnaire"
    " paratrooper commando insurgent loyalist deserter defector returnee abductee internee evacuee escapee"
    " deportee schoolchild grandchild policeman policewoman serviceman servicewoman firefighter fisherman"
    " guardsman rifleman businessman businesswoman congressman lawmaker cameraman photojournalist blogger vlogger"
    " freelancer peacekeeper gendarme ranger cop submariner bystander onlooker churchgoer worshipper worshiper"
    " pilgrim commuter motorist holidaymaker vacationer backpacker foreigner westerner fan captive hostage"
    " prisoner inmate convict suspect victim african european asian arab kurd turk briton brit dane swede finn"
    " pole frenchman englishman irishman dutchman chinese japanese iraqi syrian lebanese yemeni saudi kuwaiti"
    " qatari emirati omani bahraini jordanian palestinian israeli egyptian libyan tunisian algerian moroccan"
    " sudanese somali ethiopian eritrean kenyan ugandan rwandan congolese nigerian nigerien malian chadian"
    " cameroonian ghanaian liberian afghan pakistani indian bangladeshi nepali tamil rohingya uighur uyghur"
    " chechen ukrainian russian belarusian georgian armenian azerbaijani azeri kazakh uzbek tajik bosnian serb"
    " croat kosovar albanian macedonian greek cypriot maltese spaniard italian german austrian belgian norwegian"
    " canadian american mexican colombian venezuelan cuban haitian australian filipino indonesian malaysian thai"
    " burmese cambodian vietnamese korean mongolian hutu tutsi houthi shiite shia sunni alawite druze maronite"
    " copt christian muslim jew hindu sikh buddhist turkmen catholic protestant"
)
"""Nouns for people that WordNet lacks or gives another sense first; members of nations, faiths and peoples."""

NOT_PEOPLE = word_set(
    "private general major senior great heavy federal domestic longer familiar extra religious wired"
    " straight minor broad independent homeless accused second modern crazy regular professional alternate equal"
    " probable stupid brave lovely beloved natural tough super primitive neutral territorial provincial seasonal"
    " contemporary noble sensitive ordinary anti pro dry forward fellow browser trailer scanner server printer"
    " controller monitor torpedo carrier tanker provider retailer supplier distributor breaker riff tracker"
    " transmitter broadcaster operator manufacturer maker developer publisher exporter importer lender issuer"
    " franchise rival competitor affiliate source sponsor post pop capital counter cracker cutter mover tuner"
    " roller slider toaster locker poster sticker sleeper streamer boomer bumper mine rocker drone character"
    " template reader premier charge ward subject ancient favourite favorite avatar ace king queen crawler whale"
    " tiger scorpion vermin puppet ringer chaser sinker twister thriller bestseller blockbuster bombshell roadster"
    " charger header footer filter starter trigger spoiler tipper dumper digger mess star role plane cruiser"
    " destroyer mortar launcher blaster hood accumulator wing mantle contact link lead voice relation hire spirit"
    " tackle angel demon devil oto erie cub deuce setter contributor namesake embodiment forerunner precursor"
    " successor predecessor hummer don squire nan dick"
)
"""Words that WordNet holds for people first, but that news uses for things, firms or as adjectives."""

IRREGULAR = {"people": "person", "wives": "wife", "thieves": "thief", "passersby": "passerby"}


@lru_cache(maxsize=1)
def people() -> frozenset[str]:
    """Singular nouns for people, in small letters; read from the package once."""
    lines = resources.files(__package__).joinpath("people.txt").read_text(encoding="ascii").splitlines()
    return (frozenset(line for line in lines if not line.startswith("#")) | EXTRA) - NOT_PEOPLE


def singular(low: str) -> str | None:
    """The singular of a regular or listed plural in small letters; None where the word is no plural."""
    if low in IRREGULAR:
        return IRREGULAR[low]
    if low.endswith("men") and len(low) > len("omen"):
        return low[:-3] + "man"
    if low.endswith("children"):
        return low[:-3]
    if not low.endswith("s") or low.endswith("ss") or len(low) < len("mums"):
        return None
    if low.endswith("ies"):
        return low[:-3] + "y" if low[:-3] + "y" in people() else low[:-1]
    return low[:-2] if low.endswith(("sses", "ches", "shes", "xes", "oes")) else low[:-1]


@lru_cache(maxsize=20_000)
def is_plural_people(low: str) -> bool:
    """Whether a word in small letters means several people."""
    return low in COLLECTIVES or singular(low) in people()


@lru_cache(maxsize=20_000)
def is_person(low: str) -> bool:
    """Whether a word in small letters means one person."""
    return low in people()
