"""Nouns for people: WordNet's, what news adds, and how a plural leads back to its singular."""

from functools import lru_cache
from importlib import resources

COLLECTIVES = frozenset(
    "people police personnel staff troops forces crew folk folks clergy infantry cavalry youth womenfolk menfolk"
    " peshmerga mujahideen mujahedin mujahidin taliban fedayeen hezbollah gendarmerie fishermen servicemen"
    " others women men children humans persons lives bodies corpses casualties dead wounded injured missing displaced"
    " homeless faithful elderly expats ppl kin offspring fighters cadets yazidis ezidis jihadis isis fish-workers"
    " riflemen guardsmen policemen policewomen firemen airmen seamen aid-workers pows idps ex-soldiers mps"
    " natives nationals locals militia militias press survivors dependants pairs adults minors seniors juveniles"
    " britons americans germans lives souls hands".split()
) - frozenset("militias pairs hands fish-workers aid-workers isis fish".split())
"""Plural nouns for people that no rule leads back to a singular in the list, or that are used with any number."""

EXTRA = frozenset(
    "person individual jihadi yazidi ezidi bomber shooter trooper gunman militiaman tribesman expat civilian reservist"
    " conscript schoolgirl schoolboy pensioner asylum-seeker migrant toddler teen oap medic paramedic separatist"
    " extremist islamist combatant legionnaire mercenary paratrooper commando insurgent loyalist deserter defector"
    " returnee abductee internee detainee evacuee escapee deportee amputee captive hostage prisoner inmate convict"
    " sibling twin newborn schoolchild grandchild policeman policewoman serviceman servicewoman fireman firefighter"
    " airman seaman fisherman guardsman rifleman businessman businesswoman congressman lawmaker cameraman photographer"
    " photojournalist blogger vlogger freelancer co-worker colleague peacekeeper lookout sniper marksman gendarme"
    " ranger cop marine sailor submariner aviator co-pilot passerby bystander onlooker churchgoer worshipper"
    " worshiper pilgrim shopper commuter motorist cyclist pedestrian holidaymaker vacationer backpacker foreigner"
    " westerner easterner northerner southerner african european asian arab kurd turk briton brit dane swede finn pole"
    " frenchman englishman irishman dutchman chinese japanese iraqi syrian lebanese yemeni saudi kuwaiti qatari emirati"
    " omani bahraini jordanian palestinian israeli egyptian libyan tunisian algerian moroccan sudanese somali ethiopian"
    " eritrean kenyan ugandan rwandan congolese nigerian nigerien malian chadian cameroonian ghanaian liberian"
    " afghan pakistani indian bangladeshi nepali tamil rohingya uighur uyghur chechen ukrainian russian belarusian"
    " georgian armenian azerbaijani azeri kazakh uzbek tajik bosnian serb croat kosovar albanian macedonian greek"
    " cypriot maltese spaniard italian german austrian belgian norwegian canadian american mexican colombian venezuelan"
    " cuban haitian australian filipino indonesian malaysian thai burmese cambodian vietnamese korean mongolian hutu"
    " tutsi houthi shiite shia sunni alawite druze maronite copt christian muslim jew hindu sikh buddhist turkmen"
    " catholic protestant houthi canadien jihadist suspect victim case".split()
) - frozenset(("case",))
"""Nouns for people that WordNet lacks or gives another sense first."""

NOT_PEOPLE = frozenset(
    "private general major senior great heavy federal national domestic longer familiar extra religious wired straight"
    " minor broad independent homeless accused handler-gate browser trailer scanner server printer controller monitor"
    " torpedo carrier tanker provider retailer supplier distributor breaker riff tracker transmitter broadcaster"
    " broker-dealer operator manufacturer maker developer publisher exporter importer second contractor-general"
    " browser conservative modern crazy regular professional alternate equal probable stupid brave lovely beloved"
    " natural tough super primitive neutral territorial provincial seasonal contemporary noble sensitive ordinary"
    " anti pro captive-held forward dry hire spirit tackle don pop post capital counter cracker cutter mover tuner"
    " roller slider toaster locker poster sticker sleeper streamer hummer boomer bumper mine rocker drone angel"
    " demon devil ghost-ship character template reader sponsor premier charge fellow-up escort-duty ward subject"
    " figure-head heir-loom ancient veteran-led favourite favorite yankee creditor debtor lender issuer bidder"
    " competitor rival franchise affiliate source sis mother-ship oto erie avatar body-double ace king-size cub"
    " setter deuce king queen crawler whale tiger scorpion vermin skunk watcher-app puppet celebrity-site tenner"
    " fiver vote-winner ringer bloomer chaser sinker twister thriller best-seller bestseller blockbuster stinker"
    " bombshell roadster charger teaser header footer filter starter loser-out winner-up screamer trigger driver-app"
    " spoiler stepper tipper dumper digger tripper shocker mess star role heavy-weight ship-mate torpedoes plane"
    " cruiser destroyer fighter-jet stretcher mortar launcher blaster squire nan hood dick browser accumulator novice"
    " juror-room wing mantle contact link lead soul-mate voice witness-box relation relative-clause".split()
) | frozenset(("contributor", "namesake", "embodiment", "forerunner", "precursor", "successor", "predecessor"))
"""Words that WordNet holds for people first, but that news uses for things, firms or as adjectives."""

IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "wives": "wife",
    "thieves": "thief",
    "passersby": "passerby",
    "jihadists": "jihadist",
}


@lru_cache(maxsize=1)
def people() -> frozenset[str]:
    """Singular nouns for people, in small letters; read from the package once."""
    lines = resources.files(__package__).joinpath("people.txt").read_text(encoding="ascii").splitlines()
    return (frozenset(line for line in lines if not line.startswith("#")) | EXTRA) - NOT_PEOPLE


def singular(low: str) -> str | None:
    """The singular of a regular or listed plural; None where the word is no plural."""
    if low in IRREGULAR:
        return IRREGULAR[low]
    if low.endswith("men") and len(low) > 5:
        return low[:-3] + "man"
    if low.endswith("children"):
        return low[:-3]
    if not low.endswith("s") or low.endswith("ss") or len(low) < 4:
        return None
    if low.endswith("ies"):
        return low[:-3] + "y" if low[:-3] + "y" in people() else low[:-1]
    if low.endswith(("sses", "ches", "shes", "xes", "oes")):
        return low[:-2]
    return low[:-1]


@lru_cache(maxsize=20_000)
def is_plural_people(low: str) -> bool:
    """Whether a word in small letters means several people."""
    if low in COLLECTIVES:
        return True
    one = singular(low)
    return one is not None and one in people()


@lru_cache(maxsize=20_000)
def is_person(low: str) -> bool:
    """Whether a word in small letters means one person."""
    return low in people()
