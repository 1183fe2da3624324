"""Words of English and their forms."""

from netgive.capture.words import Morphology

# Verbs, and other words, with the forms that no rule gives.
_VERBS = """
be is are was were am been being 'm m 're re; have has had having 've ve; do does did done doing; will 'll wo;
would 'd d; not n't; can ca cannot; go goes went gone goin; come came comin; get got gotten gets gettin;
give gave given gived; take took taken taked; make made maked; see saw seen seed; say said says sayed;
tell told telled; think thought thinked; know knew known knowed; find found finded; buy bought buyed;
bring brought bringed; send sent sended; lend lent lended; write wrote written writed writes;
speak spoke spoken speaked; meet met meeted; lose lost losed loosed loose lost loosing; leave left leaved;
feel felt feeled; keep kept keeped; fall fell fallen falled; break broke broken breaked; choose chose chosen;
eat ate eaten eated; drink drank drunk drinked; run ran runned; swim swam swum; sit sat; stand stood;
sell sold selled; teach taught teached; pay paid payed; put putting; let letting; hit hitting; cut cutting;
read reading; ring rang rung; sing sang sung; win won winning; hang hung; hold held; hear heard;
drive drove driven; ride rode ridden; fly flew flown; become became becomes becoming; begin began begun;
grow grew grown; show showed shown; throw threw thrown; wear wore worn; tear tore torn; fight fought;
seek sought; catch caught catched; wed wedded; sue sued suing; die died dying dies; lie lied lying;
owe owed owing owes; swear swore sworn; undertake undertook undertaken; understand understood; build built;
spend spent; split splitting; quit quitting; forget forgot forgotten; shut shutting; stick stuck;
stop stopped stopping; travel travelled; quarrel quarrelled; refer referred; plan planned planning plans;
promise promised promises promising promissed promising; shop shopped;
recommend reccomend recommended recommends; introduce introduced introduces introducing; lead led; bid;
beat beaten; wake woke woken; bite bit bitten; sleep slept; dream dreamt; feed fed; bet; swing swung;
sweep swept; sink sank sunk; shrink shrank; spin spun; steal stole stolen; freeze froze frozen;
hide hid hidden; shake shook shaken; bend bent; deal dealt; mean meant; kneel knelt; lean leant; burn burnt;
learn learnt; shoot shot; dig dug digging; draw drew drawn; hurt hurts hurting;
text txt txted texted texts texting; whatsapp whatsapped whatsapps; facetime facetimed; dm dmed dmd;
child children kid kids kiddo; woman women; man men; wife wives; person people persons ppl; baby babies;
party parties; family families; story stories; city cities; company companies; study studies studied studying;
her hers; bow; need needs needed needing; this; news; ms; ill; seed; shed; wed; red; bed; king; thing;
something; anything; nothing; everything; morning; evening; during; wedding weddings; building buildings;
meeting meetings; string; spring; sing; pudding; housing; funding; training trainings
"""
_IRREGULAR = {
    form: f"{form} {verb}"
    for line in _VERBS.split(";")
    if line.strip()
    for verb, *forms in [line.split()]
    for form in (verb, *forms)
}
_IRREGULAR |= {
    "'s": "'s be have",
    "s": "'s",
    "'d": "'d would have",
    "meeting": "meeting meet",
    "training": "training train",
    "left": "left leave",
    "saw": "saw see",
    "fell": "fell fall",
    "found": "found find",
    "felt": "felt feel",
    "lay": "lay",
    "laid": "laid lay",
    "interviewed": "interviewed interview",
    "wedding": "wedding",
    "born": "born",
    "seeds": "seeds",
    "lent": "lent lend",
}

MORPHOLOGY = Morphology(
    _IRREGULAR,
    (
        ("ies", ("y",)),
        ("ied", ("y",)),
        ("es", ("", "e")),
        ("s", ("",)),
        ("ed", ("", "e")),
        ("ing", ("", "e")),
        ("in'", ("", "e")),
    ),
)

# What people type on a phone, and what it stands for.
SHORTHAND = {
    "w": "with",
    "w/": "with",
    "w.": "with",
    "abt": "about",
    "thx": "thanks",
    "tx": "thanks",
    "thks": "thanks",
    "ty": "thanks",
    "pls": "please",
    "plz": "please",
    "ppl": "people",
    "smth": "something",
    "sth": "something",
    "smb": "somebody",
    "smbdy": "somebody",
    "prob": "probably",
    "prolly": "probably",
    "gonna": "going to",
    "gna": "going to",
    "gunna": "going to",
    "finna": "going to",
    "hosp": "hospital",
    "wanna": "want to",
    "wannabe": "wannabe",
    "gotta": "got to",
    "hafta": "have to",
    "oughta": "ought to",
    "ima": "I'm going to",
    "imma": "I'm going to",
    "im": "I'm",
    "ive": "I've",
    "hes": "he's",
    "shes": "she's",
    "theyre": "they're",
    "theyve": "they've",
    "isnt": "isn't",
    "arent": "aren't",
    "wasnt": "wasn't",
    "werent": "weren't",
    "dont": "don't",
    "doesnt": "doesn't",
    "didnt": "didn't",
    "cant": "can't",
    "wont": "won't",
    "wouldnt": "wouldn't",
    "couldnt": "couldn't",
    "hasnt": "hasn't",
    "havent": "haven't",
    "hadnt": "hadn't",
    "whos": "who's",
    "thats": "that's",
    "lookin": "looking",
    "lookn": "looking",
    "lookg": "looking",
    "thinkin": "thinking",
    "strugglin": "struggling",
    "wd": "would",
    "cd": "could",
    "shd": "should",
    "nds": "needs",
    "lkg": "looking",
    "lkng": "looking",
    "b4": "before",
    "bc": "because",
    "bcs": "because",
    "cuz": "because",
    "cos": "because",
    "b/c": "because",
    "u": "you",
    "ur": "your",
    "yr": "your",
    "bf": "boyfriend",
    "gf": "girlfriend",
    "hubby": "husband",
    "mtg": "meeting",
    "msg": "message",
    "msgd": "messaged",
    "msged": "messaged",
    "txted": "texted",
    "dm'd": "messaged",
    "dm’d": "messaged",
    "dmed": "messaged",
    "dmd": "messaged",
    "txtd": "texted",
    "txt": "text",
    "rec": "recommendation",
    "recs": "recommendations",
    "rn": "right now",
    "atm": "at the moment",
    "in2": "into",
    "2gether": "together",
    "l8r": "later",
    "wk": "week",
    "wks": "weeks",
    "yest": "yesterday",
    "yday": "yesterday",
    "ystdy": "yesterday",
    "nite": "night",
    "2day": "today",
    "tday": "today",
    "2nite": "tonight",
    "tonite": "tonight",
    "2moro": "tomorrow",
    "2morrow": "tomorrow",
    "tmrw": "tomorrow",
    "tmw": "tomorrow",
    "tmr": "tomorrow",
    "xmas": "christmas",
    "bday": "birthday",
    "em": "them",
    "'em": "them",
    "int'l": "international",
    "appt": "appointment",
    "intros": "introductions",
    "promissed": "promised",
    "bout": "about",
    "rly": "really",
    "defo": "definitely",
    "obvs": "obviously",
    "cuppa": "coffee",
    "cpl": "couple",
    "fwd": "forward",
    "fwded": "forwarded",
    "fone": "phone",
    "foned": "phoned",
    "fb'd": "messaged",
    "vid": "video",
    "gd": "good",
    "gr8": "great",
    "m8": "mate",
    "4u": "for you",
    "convo": "conversation",
    "op'd": "operated",
    "appartment": "apartment",
    "accomodation": "accommodation",
    "reccomend": "recommend",
    "reccommend": "recommend",
    "recomend": "recommend",
    "reccomended": "recommended",
    "reccommended": "recommended",
    "recomended": "recommended",
    "reccomends": "recommends",
    "recomends": "recommends",
    "recomendation": "recommendation",
    "reccomendation": "recommendation",
    "introducd": "introduced",
    "intro'd": "introduced",
    "intrested": "interested",
    "intersted": "interested",
    "recieved": "received",
    "tomorow": "tomorrow",
    "tommorow": "tomorrow",
    "tommorrow": "tomorrow",
    "tomorro": "tomorrow",
    "yesturday": "yesterday",
    "yesterdy": "yesterday",
    "wensday": "wednesday",
    "wendsday": "wednesday",
    "thursdy": "thursday",
    "saterday": "saturday",
    "febuary": "february",
    "definately": "definitely",
    "beleive": "believe",
    "freind": "friend",
    "collegue": "colleague",
    "colleage": "colleague",
    "neigbour": "neighbour",
    "buisness": "business",
    "carreer": "career",
    "seperated": "separated",
    "divorsed": "divorced",
    "pregant": "pregnant",
    "hospitol": "hospital",
    "strugling": "struggling",
    "looing": "looking",
    "serching": "searching",
    "promisd": "promised",
    "offerd": "offered",
    "dinna": "dinner",
    "lunc": "lunch",
    "coffe": "coffee",
    "cofee": "coffee",
    "breakfst": "breakfast",
    "mornin": "morning",
    "gettin": "getting",
    "goin": "going",
    "havin": "having",
    "hirin": "hiring",
    "movin": "moving",
    "tryna": "trying to",
    "lemme": "let me",
    "gimme": "give me",
    "dunno": "don't know",
    "shoulda": "should have",
    "coulda": "could have",
    "woulda": "would have",
    "ppls": "people's",
    "peeps": "people",
    "prez": "presentation",
    "wkend": "weekend",
    "wknd": "weekend",
    "evng": "evening",
    "aft": "afternoon",
    "morn": "morning",
    "nxt": "next",
    "lst": "last",
}
# Before these a lone 2 is “to”, a lone 4 “for”, a bare “id” “I'd”, “ill” “I'll”, and “n” “and”.
NUMBER_WORDS = {"2": "to", "4": "for"}
BARE_MINE = {"id": "I'd", "ill": "I'll"}

LISTS = {
    "units": """
    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september
    october november december of and or to times minutes mins min hours hrs hour people days day weeks week months
    month years year kids beers wks others more am pm pints for by with
    """,
}
