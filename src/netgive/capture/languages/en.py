"""Notes in English."""

from netgive.capture.language import Cue, EventPattern, Language, NeedPattern, Subject
from netgive.domain.conversations import Channel, EventKind
from netgive.domain.exchange import GiveKind, NeedKind, ShelfKind

PIECES = {
    "and": "and",
    "they": r"he|she|they",
    "them": r"him|her|them|{P}",
    "me": r"I|we|me|my wife and I|my husband and I",
    "month": (
        r"january|february|march|april|may|june|july|august|september|october|november|december"
        r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    ),
    "weekday": r"monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    "short_weekday": r"mon|tues?|wed|thurs?|thu|fri|sat|sun",
    "number": r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten",
    # What may stand between a subject and what is said of it.
    "filler": (
        r"is|are|was|were|am|be|been|being|has|have|had|do|does|did|would|could|will|['’](?:s|re|ve|m|ll|d)|still"
        r"|currently|now|also|just|really|again|always|urgently|badly|desperately|actually|too|both|all|only|very"
        r"|recently|finally|seriously|since [^,.]{2,20}?(?= (?:in|on|looking|searching)\b)|(?:him|her)self|themselves"
        r"|at the moment|so|even|quite|apparently"
    ),
    "article": r"an?|the|some|two|three|four|\d+|another|new|good|more|part-time|second-hand|cheap",
    "family": (
        r"mother|father|mum|mom|dad|parents?|grand(?:mother|father|ma|pa|parents?|son|daughter)|wife|husband|partner"
        r"|man|sister|brother|son|daughter|child|kids?|baby|uncle|aunt|cousin|niece|nephew|dog|cat|(?:best )?friend"
        r"|boyfriend|girlfriend|fianc[eé]e?|in-laws?|family"
    ),
    "others": (
        r"boss|chief|manager|colleague|co-?worker|neighbou?r|landlord|landlady|flatmate|roommate|client|customer"
        r"|teacher|doctor|supervisor|friends?|people|ex"
    ),
    "group": r"team|company|start-?up|firm|group|lab|department|office|school|club|choir|band|employer|agency|organi[sz]ation",
    "send": (
        r"send|share|forward|mail|e-?mail|text|pass|give|lend|bring|show|get|find|buy|print|copy|write|translate|make|bake"
        r"|drop|return|book|order|recommend|dig (?:out|up)"
    ),
    "help": (
        r"help|review|read|proofread|check|look (?:at|over|through|into|after)|explain|teach|advise|mentor|practi[sc]e"
        r"|test|correct|edit|comment|give (?:her|him|them|{P}) (?:feedback|advice)|coach|paint|fix|repair|babysit|drive"
    ),
    "connect": r"introduce|intro|connect|put (?:{them}) in (?:touch|contact)|refer",
    "attend": (
        r"call|ring|phone|answer|reply|follow up|get back|come by|come back|cook|congratulate|thank|ask|let (?:{them}) know"
        r"|tell|remind|invite|ping|pray|check in|write"
    ),
    "giving": r"{connect}|{help}|{attend}|{send}",
}

DAY_PHRASE = r"""(?x)\b(?:
    \d{4}([-/.])\d{1,2}\1\d{1,2}
    | \d{1,2}\.\ ?\d{1,2}\.\ ?\d{4}\b
    | \d{1,2}\.\ ?\d{1,2}(?=\.)
    | \d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/])
    | (?:the\ )?\d{1,2}(?:st|nd|rd|th)?\.?(?:\ of)?[ ](?:{month})\b(?:\.?,?\ \d{4}\b)?
    | (?:{month})\.?\ (?:the\ )?\d{1,2}(?:st|nd|rd|th)?\b(?:,?\ \d{4}\b)?
    | the\ \d{1,2}(?:st|nd|rd|th)\b
    | (?:the\ )?day\ (?:before\ yesterday|after\ tomorrow)
    | (?:yesterday|tomorrow|tmrw|tmw)(?:\ (?:morning|afternoon|evening|night))?\b
    | today\b | tonight\b | last\ night\b | this\ (?:morning|afternoon|evening)\b
    | (?:(?:last|next|this|coming)\ )?(?:{weekday})\b(?:\ (?:morning|afternoon|evening|night)\b)?
    | (?:(?:last|next|this)\ )?(?:{short_weekday})\b
    | (?:last|next|this)\ (?:week|weekend|month|year)\b
    | (?:{number})\ (?:day|week|month|year)s?\ (?:ago|from\ now)\b
    | in\ (?:{number})\ (?:day|week|month|year)s?\b
    | (?:the\ )?end\ of\ (?:the\ |this\ |next\ )?(?:week|month|year)\b
    | (?:christmas(?:\ eve)?|new\ year(?:['’]s\ eve)?|halloween|valentine['’]s\ day)\b
)"""

DAY_WORDS = {
    "tmrw": "tomorrow",
    "tmw": "tomorrow",
    "tonight": "today",
    "last night": "yesterday",
    "this week": "end of this week",
    "this weekend": "this sunday",
    "last weekend": "last saturday",
    "next weekend": "next saturday",
    **{f"this {part}": "today" for part in ("morning", "afternoon", "evening")},
    **{
        f"{day} {part}": day.rpartition(" ")[2]
        for day in ("yesterday", "tomorrow", "tmrw")
        for part in ("morning", "afternoon", "evening", "night")
    },
    **{
        f"{step}{day} {part}": f"{step}{day}"
        for step in ("", "last ", "next ", "this ")
        for day in PIECES["weekday"].split("|")
        for part in ("morning", "afternoon", "evening", "night")
    },
}

SHORT_NAMES = {
    short: tuple(full.split())
    for line in """
    abby abigail; al albert alan alexander alfred; alex alexander alexandra alejandro; andy andrew andreas; barb barbara
    becky rebecca; ben benjamin benedict; beth elizabeth bethany; betty elizabeth; bill william; bob robert; bobby robert
    cathy catherine; charlie charles charlotte; chris christopher christine christina christian; cindy cynthia
    dan daniel; danny daniel; dave david; deb deborah; debbie deborah; dick richard; don donald; drew andrew; ed edward edmund
    eddie edward; ellie eleanor; emma emily; fred frederick alfred; gabe gabriel; greg gregory; hank henry; harry henry harold
    jack john; jake jacob; jeff jeffrey; jen jennifer; jenny jennifer; jess jessica; jim james; jimmy james; joe joseph
    joey joseph; jon jonathan; josh joshua; kate katherine catherine; kathy katherine kathleen; ken kenneth; kim kimberly
    larry lawrence; leo leonard leonardo; lexi alexandra; liz elizabeth; lizzy elizabeth; lou louis louise; maddie madeleine
    maggie margaret; matt matthew; max maximilian maxwell; meg margaret megan; mel melanie melissa; mick michael; mike michael
    molly mary; nat nathan natalie; nate nathan nathaniel; ned edward; nick nicholas nicolas; pam pamela; pat patrick patricia
    patty patricia; peg margaret; peggy margaret; pete peter; phil philip; ray raymond; rick richard; rob robert
    robbie robert; ron ronald; sam samuel samantha; sandy sandra alexandra; steph stephanie; steve steven stephen; sue susan
    susie susan; ted theodore edward; terry terence theresa; tim timothy; toby tobias; tom thomas; tommy thomas; tony anthony
    vicky victoria; vince vincent; will william; zach zachary
    """.strip()
    .replace("\n", ";")
    .split(";")
    if line.strip()
    for short, _, full in [line.strip().partition(" ")]
}

ALSO_WORDS = frozenset(
    """
    ace al amber angel april archer art august autumn bay bee bill bishop bob brook buck bud bunny cash chance
    chase chip christian chuck clay cliff constance cooper dale dawn dean destiny don drew earl ed eve faith
    fisher ford forest frank gale gene ginger glen grace grant guy hank hazel heath heather holly honor hope
    hunter iris ivy jack jade jasmine jay jean jewel john joy jude june junior justice kit lance lane lark
    laurel lily major march marine mark mason may melody mercy miles misty nick olive page parker pat patience
    pearl peg penny pepper pete pierce pink porter prince ray reed rich river rob robin rocky rod rose ruby
    rusty sage sandy sawyer scout sky skip son stone sue summer sunny taylor ted terry trinity trip tucker tyler
    van vic violet wade walker ward west will windy wolf woody young an can so my to do
    """.split()  # noqa: SIM905  one can read it
)

# What people are named after, and before.
_TALKED = (
    r"with|w/?|met|saw|visited|called|rang|phoned|e-?mailed|texted|messaged|pinged|dm['’]?d|contacted|told|asked|thanked"
    r"|wrote(?: to)?|bumped into|ran into|caught up with|heard from|reached out to|facetimed|skyped|zoomed|spoke (?:to|with)"
    r"|talked (?:to|with)|next to"
)
_SAYS = (
    r"is|was|has|had|['’]s|said|says|told|tells|asked|asks|wants?|needs?|loves?|likes?|called|wrote|rang|phoned|texted|mailed"
    r"|e-?mailed|recommended|promised|thanked|introduced|invited|gave|sent|helped|mentioned|thinks?|knows?|works?|lost|got"
    r"|just|and I\b|could|would|came|joined|brought|lent|showed|seems?|looks?|feels?|isn['’]t|doesn['’]t|didn['’]t|hasn['’]t"
    r"|will|won['’]t|moved|started|plays?|lives?|took|made|bought|broke|fixed|offered|did|have"
)
NAME_AFTER = (
    rf"(?:\b(?:{_TALKED}|coffee|lunch|dinner|breakfast|brunch|call|zoom|tea|walk|chat|from|promised|owe|send|and)"
    r"|[&+,])\s+(?:dear )?"
)
NAME_BEFORE = rf"(?:\s+(?:{_SAYS})\b|['’]s\b|\s*(?:[:.,+&/]|[-–—]\s|$|\n)|\s+and\s+(?-i:[A-Z]))"

NEW_NAMES_AT = (
    # “Coffee with Zora Young”, “met Zora and Yan”
    rf"\b(?:{_TALKED})\s+(?P<name>(?-i:[A-Z])[^\W\d_]+(?:\s(?-i:[A-Z])[^\W\d_]+){{0,2}})(?!\w)",
    r"\b(?:with|met|saw)\s+[^.:;\n]{2,40}?(?:,\s*|\s+and\s+|\s*&\s*)(?P<name>(?-i:[A-Z])[^\W\d_]+(?:\s(?-i:[A-Z])[^\W\d_]+){0,2})(?!\w)",
    # “Zora told me”
    r"(?:^|(?<=[.!?]\s)|(?<=\n))[-*•\s]*(?P<name>(?-i:[A-Z])[^\W\d_]+(?:\s(?-i:[A-Z])[^\W\d_]+){0,2})(?=\s(?:told|asked|said|called|wrote|thanked|recommended|introduced|invited|helped|is looking|needs|wants|got|and I)\b)",
)
NOT_NAMES = frozenset(
    """
    a an the this that these those there here it its he she they we i you his her their our my your everybody
    everyone nobody somebody someone anyone people one both all some many most what who when where why how then
    today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december mum mom dad mother father grandma grandpa
    coffee lunch dinner tea zoom skype slack whatsapp linkedin signal telegram teams facetime google christmas
    easter had got met saw just also but and so if not no yes hi hello dear the wife husband sister brother boss
    neighbour neighbor landlord doctor customer client uncle
    """.split()  # noqa: SIM905  one can read it
)

_VERBS = (
    r"is|isn['’]t|are|aren['’]t|was|wasn['’]t|were|has|hasn['’]t|have|had|wants?|needs?|loves?|likes?|enjoys?|hopes?|dreams?"
    r"|ask(?:s|ed)?|told|tells?|sa(?:id|ys?)|got|just|still|will|won['’]t|would|could|can['’]?t?|cannot|doesn['’]t|didn['’]t|don['’]t"
    r"|struggl\w+|look(?:s|ing|ed)?|search\w*|hiring|consider(?:s|ing)?|think(?:s|ing)|recommended|promised?|g[ai]ve|sen[dt]|introduced?"
    r"|lost|broke|plays?|knows?|start(?:s|ed)|bec[ao]mes?|moved?|works?|stuck|expecting|wrote|called|e-?mailed|texted"
    r"|met|saw|see|agreed|offered|owe|recently|brought|bring|lend|lent|share|did|do|does|makes?|made|went|go|came|come|sold|bought"
    r"|won|passed|took|take|talked|spoke|spoken|chatted|visited|bumped|ran|mentioned|thanked|helped|fixed|invited|says|seems?"
    r"|feels?|lives?|runs?|must|should|might|may not|have to|let|put|connect|find|found|turned|decided|rang|phoned|zoomed|climbed"
    r"|caught|sat|shared|joined|attended|drank|ate|eaten|drunk|messaged|interest|searching"
)

# Verbs without a subject that begin a statement of their own: “coffee with Ada, needs a lawyer”.
_FRESH = (
    r"looking (?:for|at)|searching|hunting|hiring|needs?|wants|struggling|stuck|considering|thinking|loves|enjoys|hopes|has|is|got"
    r"|in search|in need|worried|having|expecting|laid off|recommended|asked|can['’]t"
)
_LOOK = r"(?:look(?:s|ing|ed)?(?: (?:everywhere|around|now))?(?: for| at)|hunting for|in (?:the )?search (?:of|for)|on (?:the )?search (?:of|for)|on the lookout for|after(?= an?\b))"
_LEARN = (
    r"learn|find out|get into|know|understand|improve|practi[sc]e|become|change|switch|start|write|move|quit|leave|get better"
    r"|try|join|build|grow|retire|go|study|open|run|set up|stop|publish|lose|make"
)
_FETCH = r"find|get|buy|rent|borrow|hire|have|meet|talk to|speak to|see|know|hear from"

NEEDS = (
    NeedPattern(
        "as",
        r"ask(?:s|ed)?(?: me)?(?: again)? (?:if|whether|wether)(?: or not)? I (?:know|knew|had|have|can recommend|could recommend|can|could)(?: of)? (?P<what>.+)",
        asked=True,
    ),
    NeedPattern("as", r"ask(?:s|ed)?(?: me)? (?:for|about getting) (?P<what>.+)", asked=True),
    NeedPattern("as", r"ask(?:s|ed)?(?: me)? (?:to|how to|how one can) (?P<what>.+)", asked=True),
    NeedPattern("you", r"(?:do|would) you (?:happen to )?know (?:of )?(?P<what>.+)", asked=True),
    NeedPattern(
        "you", r"(?:can|could) you (?:recommend|suggest|help (?:me )?with|lend me|send me) (?P<what>.+)", asked=True
    ),
    NeedPattern(
        "find",
        r"(?:can['’]?t|cannot|can not|could not|couldn['’]t|did(?:n['’]t| not)|trying to|tries to|tried to|hard to|struggl\w+ to) (?:find|get hold of|get|hire|buy|rent|raise) (?P<what>.+)",
        denies=True,
    ),
    NeedPattern(
        "know",
        r"(?:do(?:es)?(?:n['’]t| not) know|not sure|unsure) (?P<what>(?!where to start)(?:how|where|which|what|who|whether|if|about) .+)",
        NeedKind.PROBLEM,
        denies=True,
    ),
    NeedPattern("idea", r"no idea (?P<what>(?:how|where|which|what|who) .+)", NeedKind.PROBLEM, denies=True),
    NeedPattern("hir", r"(?P<what>(?:hiring|hires?|recruit(?:s|ing)?)\b.*)", NeedKind.PERSON),
    NeedPattern("earch", r"(?:search(?:es|ing|ed)?)(?: for)?(?: now)?(?: since [a-z]+ time)? (?P<what>.+)"),
    NeedPattern("look", rf"{_LOOK} (?P<what>.+)"),
    NeedPattern("hunt", rf"{_LOOK} (?P<what>.+)"),
    NeedPattern("search", rf"{_LOOK} (?P<what>.+)"),
    NeedPattern("after", rf"{_LOOK} (?P<what>.+)"),
    NeedPattern(
        "need",
        r"(?:needs?|in need of|needing)(?: (?:urgently|badly|now|also|to (?:find|get|hire|buy|rent|borrow|have)))* (?P<what>(?!to (?:go|be|think|leave|wait|see)\b).+)",
    ),
    NeedPattern("could use", r"(?:could )?use(?: some)? (?P<what>.+)"),
    NeedPattern("short of", r"(?P<what>short of .+)", NeedKind.PROBLEM),
    NeedPattern("struggl", r"(?P<what>struggl(?:es|ing|ed) (?:with|to) .+)", NeedKind.PROBLEM),
    NeedPattern("stuck", r"(?P<what>stuck (?:with|on|in) .+)", NeedKind.PROBLEM),
    NeedPattern(
        "hard",
        r"(?:find(?:s|ing)?|found) it (?:very |really )?(?P<what>(?:hard|difficult|impossible) to .+)",
        NeedKind.PROBLEM,
    ),
    NeedPattern("difficult", r"(?P<what>(?:difficulty|difficulties) (?:with|in) .+)", NeedKind.PROBLEM),
    NeedPattern("trouble", r"(?:having |in )?(?P<what>trouble (?:with|in) .+|trouble \w+ing .+)", NeedKind.PROBLEM),
    NeedPattern("problem", r"(?:having )?(?:an? )?(?P<what>problems? (?:with|in) .+)", NeedKind.PROBLEM),
    NeedPattern("worr", r"(?P<what>worr(?:ied|ies|ying) about .+)", NeedKind.PROBLEM),
    NeedPattern("anxious", r"(?P<what>(?:anxious|nervous) about .+)", NeedKind.PROBLEM),
    NeedPattern(
        "think",
        r"(?P<what>(?:thinks?|thinking|thought) (?:about|of) (?:\w+ing|an?|the)\b.*)",
        NeedKind.PROBLEM,
    ),
    NeedPattern("consider", r"(?P<what>consider(?:s|ing)? .+)", NeedKind.PROBLEM),
    NeedPattern("wonder", r"(?P<what>wonder(?:s|ing) (?:how|whether|if|where|what) .+)", NeedKind.PROBLEM),
    NeedPattern(
        "",
        rf"(?:want(?:s|ed)?|(?:would |['’]d )?(?:love|like)|hop(?:es|ing)|wish(?:es)?|aims|plans)(?: very much)? (?:to )?(?P<what>(?:{_LEARN})\b.*)",
        NeedKind.PROBLEM,
    ),
    NeedPattern(
        "",
        rf"(?:want(?:s|ed)?|(?:would |['’]d )?(?:love|like)|hop(?:es|ing)|wish(?:es)?|aims|plans)(?: very much)?(?: to)? (?:{_FETCH}) (?P<what>.+)",
    ),
    NeedPattern("dream", r"(?P<what>dream(?:s|ing) of .+)", NeedKind.PROBLEM),
    NeedPattern(
        "want",
        r"wants? (?P<what>(?:an?|some|help|advice|feedback|introductions?|tips?|ideas|someone|somebody|more|the|practice|to practi[sc]e) ?.*)",
    ),
    NeedPattern(
        "like",
        r"(?:would |['’]d )(?:like|love) (?P<what>(?:an?|some|help|advice|feedback|introductions?|tips?|ideas|someone|somebody) ?.*)",
    ),
)
NEED_LABELS = {
    r"(?:(?:what )?(?:s?he|they) )?needs?(?: from (?:us|me))?|needs?|wish(?:es)?|asks?|looking for|wanted|searching": "",
    r"goals?|aims?|plans?": "problem",
    r"blocked (?:by|on)|stuck (?:on|with|at)|problems?|struggles?|challenges?": "problem",
}
NO_NEED = (
    r"\bno longer\b|n['’]t\b|\bnot\b|\bnever\b|\bstopped\b|\bwithout\b|\bno need|\bnothing\b|\bany ?more\b|\bno more\b|\bused to\b"
    r"|\bneed(?:s)? no\b|\binstead of\b"
)
PERSON_WORDS = (
    r"some(?:one|body)|any(?:one|body)|one who|people who|person|who (?:can|could|knows|has|works|does|repairs?|rents?|builds?)|co-?founder|mentor|partner|expert|contact(?! details)|intro(?:duction)?s? to|audience"
    r"|lawyer|doctor|dentist|nurse|midwife|nanny|babysitter|au pair|accountant|bookkeeper|treasurer|photographer|translator|editor|plumber|roofer"
    r"|carpenter|electrician|builder|painter|gardener|cleaner|cleaning (?:lady|woman)|tutor|teacher|trainer|coach|therapist|physio\w*|psychologist"
    r"|engineer|developer|programmer|designer|architect|analyst|scientist|researcher|consultant|adviser|advisor|agent|producer|publisher"
    r"|investor|manager|assistant|secretary|intern|volunteer|speaker|singer|drummer|guitarist|pianist|(?:bass|\w+) player|musician|actor|flat ?mate|room ?mate"
    r"|tenant|landlord|buyer|driver|cook|chef|baker|waiter|model|vet|surgeon|specialist|co-?author|writer|ghostwriter|reviewer|tester|freelancer|sponsor|notary|tax adviser|handyman|mechanic|seamstress|tailor"
)
RESOURCE_WORDS = (
    r"book|podcast|article|tool|course|template|example|resource|flat|apartment|room|place|house|office|desk|studio|garage|land"
    r"|van|car|bike|boat|camera|tent|projector|piano|machine|stand|money|funding|grant|loan|job|work|position|internship|information\w*|data"
    r"|access|reference|list|film|tips?|restaurant|hotel|recipe|software|app|laptop|tickets?|guide|map|costume|instrument|garden|venue|kindergarten"
)
PROBLEM_WORDS = r"help|advice|feedback|ideas?|support|opinion|a way|way to|hand with|how to|better at|practi[sc]e|understand|missing|courage|time|confidence"

PROMISES = (
    r"promised?(?: (?:{them}|to (?:{them})))?(?: that)?(?: (?:I|to|it))?(?:['’]d|['’]ll| would| will| can)?(?: to)? (?P<what>.+)",
    r"(?:agreed|offered|committed|swore)(?: (?:{them}|with (?:{them})))? (?:to|that I(?:['’]d|['’]ll| would| will)?) (?P<what>.+)",
    r"(?:still )?owe (?P<what>.+)",
    r"(?:(?:going|have|need|ought|got)\s+to|will|shall|must|should|would|['’](?:ll|d)) (?:also |now |just |have )*(?:to )?(?P<what>(?:{giving})\b.*)",
    r"(?P<what>(?:send|lend|bring|share|forward|introduce|connect|put (?:{them}) in|cook for)\b.*)",
)
DUTIES = (
    r"(?:will|to|must|should|need to|have to|remember to|don['’]t forget to) (?P<what>(?:{giving})\b.*)",
    r"promised?(?: (?:{them}))?(?: to)? (?P<what>.+)",
    r"(?:agreed|offered)(?: (?:{them}))? to (?P<what>.+)",
    r"owe (?P<what>.+)",
    (
        r"(?P<what>(?:send|lend|bring|share|forward|introduce|intro|connect|answer|follow up|return|(?:ring|call) (?:{them})"
        r"(?: (?:back|again))?|(?:call|ring) back|write (?:{them}|an?)|put (?:{them}) in (?:touch|contact))\b(?!\s+from).*)"
    ),
)
TASKS = (r"(?:I |me )?(?:to |will )?(?P<what>(?:{giving})\b.*)", r"(?:I |me )?(?P<what>.+)")
TASK_LABEL = (
    r"to-?\s?dos?|actions?(?: items?)?|next(?: steps?)?|me|i|(?:my )?homework(?: for me)?|my promises?|promised?|promises|i promised|agreed|tasks?|follow[- ]ups?"
    r"|my (?:part|task|tasks)|for me"
)
NO_PROMISE = r"n['’]t\b|\bnot\b|\bno promise|\bnever\b|\bcannot\b|\bmight\b|\bmaybe\b|\bperhaps\b|\bask around\b|\bcould\b|\bcan\b|\bthink about\b|\bif (?:I|it)\b"

GOOD = EventKind.GOOD_NEWS
EVENTS = (
    EventPattern(
        EventKind.GRIEF,
        r"\b(?:died|passed away|is dead|has died|dead since|funeral|lost (?:her|his|their) (?:{family})|miscarriage|death of)\b",
        family=True,
    ),
    EventPattern(
        EventKind.LAYOFF,
        r"\b(?:(?:was|were|been|got|is|be|^)\s*laid off|^laid off|lost (?:her|his|the|their) (?:job|work|position)|(?:was|been|got|is|were) (?:fired|sacked|let go)|made redundant|fired (?:him|her|them)|(?:kicked|threw|thrown) (?:him|her|them)? ?out of the (?:firm|company)|redundancy|out of work)\b",
    ),
    EventPattern(
        EventKind.ILLNESS,
        r"\b(?:ill|sick|in (?:the )?hospital|surgery|operation|operated|diagnosed|cancer|diabetes|flu|pneumonia|covid|stroke|heart attack|burnt? ?out|burnout|depress(?:ed|ion)|slipped disc|(?:broke|broken|sprained|tore|twisted)(?: (?:her|his|their|the|an?))? (?:arm|leg|foot|ankle|wrist|hip|hand|knee|toe|finger|rib|shoulder|collarbone))\b",
        family=True,
    ),
    EventPattern(
        EventKind.CONFLICT,
        r"\b(?:divorced?|divorcing|separated from|split up|splitting up|broke up|breaking up|fell out with|fallen out|(?:big )?(?:row|fight|quarrel|argument) with|sued|lawsuit|left by)\b",
    ),
    EventPattern(
        GOOD,
        r"\b(?:(?:got|was|been|is being) promoted|promotion|(?:new job at|new job as|(?:has|started|starts|got|^) ?(?:in )?(?:a|her|his|the|in)? ?new job)|got the (?:job|role|position)|got engaged|(?:^|is |are )engaged|(?:got|is|are|just|getting|newly) married|married now|pregnant|expecting (?:a|her|his|their|twins|again|the)|had (?:a|her|his|the|their) baby|(?:had|has) (?:twins|a (?:son|daughter|girl|boy))|gave birth|(?:was|is) born|born a|got a (?:son|daughter|baby)|bec[ao]mes? (?:an? )?(?:mother|father|mum|mom|dad|grand\w+|parents?)|passed (?:her|his|the|their|all)[\w ]* ?(?:exams?|test|driving)|graduated|elected|(?:was )?made (?:head|partner|director|chair)|won (?:the|an?|her|his)|launched (?:her|his|their|the)|published (?:her|his|their|an?)|sold (?:her|his|their) company|bought (?:a|their|her|his) (?:house|flat|home|farm)|raised an? \w+ round|(?:talk|paper|book|article|application) (?:was |got )?accepted|opened (?:her|his|their|an?)|starts? (?:at|as)|good news|big news|is a (?:grand\w+|mother|father) now|finished (?:her|his) (?:phd|thesis|degree|studies))\b",
        family=False,
    ),
    EventPattern(GOOD, r"\b(?:(?:was|is|been|has) born|born an?|pregnant|had a baby|gave birth)\b", family=True),
)
NO_EVENT = (
    r"n['’]t\b|\bnot\b|\bnever\b|\bno (?:baby|promotion|new job)|\bwants?\b|\bhop(?:es|ing)\b|\blooking for\b|\bsearching\b|\bafraid\b|\bfears?\b|\bworried\b|\bdreams?\b"
    r"|\bfalse alarm\b|\bno longer\b|\brecovered\b|\bwell again\b|\bif\b|\bmight\b|\bapplied\b|\bwas born in\b"
)

ENGLISH = Language(
    pieces=PIECES,
    day_phrase=DAY_PHRASE,
    day_abbreviations=r"{short_weekday}",
    no_day_before=r"the|we|I|and|{they}",
    no_day_after=r"\s+(?:next to|down|with|at|in|on|by|there|together|and|for)\b|\s+(?:is|was|shone)\b",
    day_words=DAY_WORDS,
    feasts={
        "christmas": (12, 25),
        "christmas eve": (12, 24),
        "new year": (1, 1),
        "new year's eve": (12, 31),
        "halloween": (10, 31),
        "valentine's day": (2, 14),
    },
    short_names=SHORT_NAMES,
    titles=frozenset({"mr", "mrs", "ms", "dr", "prof", "professor", "sir"}),
    also_words=ALSO_WORDS,
    name_after=NAME_AFTER,
    name_before=NAME_BEFORE,
    new_names_at=NEW_NAMES_AT,
    not_names=NOT_NAMES,
    abbreviations=r"dr|mr|mrs|ms|prof|st|vs|approx|e\.g|i\.e|no|[a-z]",
    cut=(
        r"(?P<strong>\s+[-–—]{1,2}\s+|;\s*|(?<={P}),?\s+(?=who\s))|(?P<soft>,?\s+(?:and|but|so|while|because|then|as|whom|although)\s+(?:that\s+)?|,\s*|\s*\(\s*)|\s*[)]\s*"
    ),
    begins=rf"(?:{{they}}|{{me}})\b|{{P}}['’]s\s|(?:{{P}}\s+|(?:her|his|their)\s+(?:\w+\s+){{1,2}})?(?:{_VERBS})\b",
    fresh=rf"(?:{{they}})\s|(?:still |now |also )?(?:{_FRESH})\b|(?:her|his|their)\s+\w+\s+(?:is|was|has|starts?|will|just|got|lost|died|had)\b",
    verbs=_VERBS,
    third_person=r"(?:is|needs|wants|has|was|loves|does|looks|likes|enjoys|can['’]t|doesn['’]t|struggles|looking|hiring|struggling|considering|thinking)\b",
    connective=(
        r"\s*(?:(?:and|but|so|also|then|btw|by the way|because|since then|that|plus|finally|today|in the end|good news|big news|what a story|he told me|quick note)[,:]?\s+)*"
        r"(?:{D},?\s+)?(?:[Oo]ver (?:lunch|coffee|dinner|breakfast|tea)\s+)?"
    ),
    subjects=(
        (
            Subject.OTHER,
            r"(?:(?:her|his|their|{P}['’]s?)\s+(?:\w+[ ])?(?:{family}|{others})|the (?:{family}|{others}) of (?:her|him|them|{P})|(?:^|(?<=\n))(?:{family}|{others})(?=\s+(?:is|was|lost|died|has|had|passed|got)))\b",
        ),
        (Subject.THEM, r"(?:her|his|their|{P}['’]s?)\s+(?:\w+[ ])?(?:{group})\b"),
        (Subject.ME, r"(?:{P}\s+and\s+)?(?:I|we|me and {P}|{P} and me)\b(?:,\s*we\b)?"),
        (Subject.THEM, r"{PP}(?!['’]s?\s)(?:\s+(?:(?:him|her)self|themselves|both|all))?(?=[\s,.:;!?)'’/&+-]|$)"),
        (Subject.THEM, r"(?:{they}|who)\b(?:\s+(?:(?:him|her)self|themselves|both|all)\b)?"),
        (Subject.OTHER, rf"(?:her|his|their|{{P}}['’]s?)\s+\w+(?=\s+(?:{_VERBS})\b)"),
        (Subject.OTHER, r"(?:it|the|this|that|there|everybody|nobody|somebody|my|our|its|what)\b"),
    ),
    reported=(
        r"(?:also |then |has |have |just )*(?:sa(?:id|ys?)|told(?: (?:me|us|to me))?|tells(?: me)?|mention(?:ed|s)|explain(?:ed|s)|report(?:ed|s)|thinks?|wrote|writes|claims)(?: that)?,?\s+"
    ),
    reported_as_mine=r"(?:told (?:{them})|sa(?:id|y))(?: that)? (?=I\b)",
    cues=(
        Cue(
            Channel.CALL,
            r"\b(?:(?:video ?|phone ?|tele)call|zoom(?:ed)?|skyped?|face-?timed?|(?:ms )?teams call|google meet|phoned?|tele?phoned?|called|rang|on the phone|over the phone|by phone|call(?=\b(?! it))|voice ?mail|video)\b",
        ),
        Cue(
            Channel.MESSAGE,
            r"\b(?:whats-?app|signal|slack|telegram|sms|texted|text(?= (?:from|to|on|message|with))|text$|dm['’]?(?:d|ed)|dms?|messaged|message|linkedin|pinged|instagram|imessage)\b",
        ),
        Cue(Channel.EMAIL, r"\b(?:e-?mail(?:ed|s)?|mail(?:ed)?|newsletter)\b|^subject$|^from$"),
        Cue(
            Channel.MEETING,
            r"\b(?:coffee|tea|lunch(?:ed)?|dinner|supper|breakfast|brunch|drinks?|beers?|wine|walk(?:ed)?|run|hik(?:ed?|ing)|swim(?:ming)?|climb(?:ed|ing)?|meeting|meet-?up|met\b(?! with an)|saw|have seen|seen|visit(?:ed)?|bumped into|ran into|caught up|catch-?up|1:1|one[- ]on[- ]one|sync|check-?in|review|party|conference|workshop|game night|night|session|committee|rehearsal|reunion|interview|book club|club|wedding|concert|choir|mentoring|coaching|feedback talk|chat(?:ted)?|talk(?:ed)?|spoke|discussion|conversation|sat next to|shared a table|hung out|eating|ate|drank|drunk|came (?:over|by|for)|was here|dropped by|stopped by|went (?:for|to see|out|swimming|running)|(?:was|were|have been) (?:with|at|by|only with)|at {P}['’]s|helped me move|fixed my|took me (?:out|to)|invited me to|joined|fair|interview prep|bite|grabbed a|stopped for)\b",
        ),
        Cue(Channel.MESSAGE, r"\b(?:wrote|written|write me|replied|reply|answered)\b"),
    ),
    not_yet=(
        r"\b(?:will|['’]ll|won['’]t|should|must|shall|(?:going|have|need|want|wants|ought|promised|meaning|agreed|offered|remember|hope|like|love|asked(?: me)?) to|let['’]s|maybe|might|could|would|['’]d)\s+(?:\w+\s+){0,2}?(?:call|meet|see|text|e-?mail|visit|write|ring|phone|have|go|do|get|talk|answer|come|send|give|lend|print|bring|put|share|review|ask|cook)\b"
        r"|\bnext (?:coffee|lunch|call|meeting)\b|^(?:call|ring|phone|answer|write|e-?mail|text|visit|send)\b(?! {PP}$)(?= (?:{them}|a|the|back)\b)|\bowes?\b|\bpromised\b"
    ),
    in_passing=r"\b(?:over|at|during|for|after|on)\s+(?:an? |the |our )?(?:\w+ )?(?:coffee|tea|lunch|dinner|breakfast|brunch|drinks?|beer|walk|market|fair|station|visit)\b",
    they_did=(
        r"(?:wrote|written|e-?mailed|mailed|texted|messaged|pinged|called|rang|phoned|sent me (?:an? |the )?(?:\w+ ){0,2}(?:e-?mail|mail|message|text|note|letter)|came (?:over|by|for)|dropped by|stopped by|visited|was here|replied|answered|got back to me|reached out"
        r"|write me (?:an? )?(?:e-?mail|mail)|did telephone|(?:was|were|came|joined)(?: \w+)? (?:present|there)|joined$|took me (?:out|to)|invited me to|helped me move|fixed my|and (?:I|me)\b|met us|met me|sent me)"
    ),
    came_in=(
        r"\b(?:e-?mail|mail|message|text|letter|note|card|reply|answer|whats-?app|dm|sms)s?(?: \w+)? (?:from|by) (?:{P}|him|her|them)|\bheard from\b|\b(?:wrote|sent|texted|messaged|e-?mailed|written|write)(?: to)? (?:me|us)\b|^from$"
    ),
    went_out=r"\b(?:e-?mailed|mailed|texted|messaged|pinged|wrote(?: to)?|dm['’]?(?:d|ed)|sent|contacted|answered|replied to)\s+(?:{them})|\b(?:e-?mail|mail|message|text|letter|note|card|reply)s? to (?:{them})",
    both_ways=r"\b(?:exchanged|chat(?:ted)?|wrote with|back and forth|messages with|texting with)\b",
    aside=r"about|re|regarding|for|of|without|from",
    mail_header=r"from|subject",
    not_with=r"(?:about|re:?|regarding|for|of|without|not|like|than|her|his|their|introduc\w+|intro|between|knows|promised|from {P} to)\s+(?:{P}(?:,| and| &) )*",
    present=r"attendees|participants|present|with|who|people|there|attending|joined by",
    absent=r"\b(?:could(?:n['’]t| not) (?:make it|come|be there)|(?:was|were) (?:missing|absent|not there)|wasn['’]t there|did(?:n['’]t| not) (?:come|came|make it|show up)|cancelled|canceled)\b",
    absent_label=r"absent|apologies|excused|missing|not there",
    not_that_day=r"(?:since|for|until|till|by|before|due|from|after|because of)\s+$",
    needs=NEEDS,
    no_need=NO_NEED,
    person_words=PERSON_WORDS,
    resource_words=RESOURCE_WORDS,
    problem_words=PROBLEM_WORDS,
    head_end=r"\s(?:of|for|with|about|to|on|in|at|from|who|that|which|over|outside|near|by|and)\s|\s*[(,]",
    need_labels=NEED_LABELS,
    promises=PROMISES,
    duties=DUTIES,
    tasks=TASKS,
    hand_over=r"(?:send|share|forward|e?-?mail|pass|give|lend|bring|get|hand)\s+(?!(?:back|to|in|on|up|over|around)\b)",
    receiver=(
        r"\b(?:him|them)\b|\bher\b(?=\s*(?:$|[,.;!?]|{D}|{P}|(?:the|an?|some|my|mine|that|this|to|for|about|by|on|until|till|with|in|at"
        r"|back|again|flowers|names|two|three|both)\b))|{P}(?!['’]s)"
    ),
    task_label=TASK_LABEL,
    no_promise=NO_PROMISE,
    said_yes=r"^(?:I )?(?:said yes|agreed|promised (?:it|that|him|her|to)|promised)\b",
    not_the_receiver=r"(?:from|of|about|ask|for|by|to (?:introduce|intro)|intro to|introduction to|touch with|contact with|connect (?:{them}) (?:with|to)|introduce (?:{them}) to|intro (?:{them}) to)\s+$",
    due=r"(?:,?\s*(?:\(?due|by|until|till|before|on|for|this|till)\s+(?:the )?)?{D}",
    gift_kinds=(
        (GiveKind.INTRODUCTION, r"^(?:{connect})\b|\bintro(?:duction)?s? (?:to|of)\b|\bin (?:touch|contact) with\b"),
        (GiveKind.ADVICE, r"^(?:{help})\b|\b(?:feedback|advice)\b"),
        (
            GiveKind.ATTENTION,
            r"^(?:call|ring|phone|answer|reply|follow up|get back|come|cook|congratulate|thank|let|invite|ping|check in)\b|\b(?:card|flowers|soup|condolences|visit)\b",
        ),
    ),
    received=(
        r"(?P<what>introduced me to .+)",
        r"(?P<what>recommended(?: (?:me|us))? .+)",
        r"(?P<what>(?:sent|gave|lent|bought|brought|cooked|showed|taught|offered|made|paid|got|shared) (?:me|us|for me)\b.+)",
        r"(?P<what>(?:helped|advised|connected|supported|invited|drove|hosted|put|fed) (?:me|us)\b.+)",
        r"(?P<what>(?:fixed|repaired|reviewed|read|proofread|checked|watered|looked after|paid for) (?:my|our)\b.+)",
        r"(?P<what>(?:thanked (?:me|us)|said thank you|said thanks) for .+)",
        r"(?P<what>told (?:me|us) about (?:an?|the) (?:great |good )?(?:book|podcast|film|article|tool|course|place|restaurant)\b.*)",
    ),
    no_gift=r"n['’]t\b|\bnot\b|\bnever\b|\bno\b(?! problem)|\b(?:e-?mail|mail|message|text)\b",
    events=EVENTS,
    no_event=NO_EVENT,
    interests=(
        r"(?:loves?|likes?(?: very much)?|enjoys?|adores?)(?! to (?:meet|get|find|have|talk)\b)(?: to)? (?P<what>.+)",
        r"(?:into|a (?:big |huge )?fan of|keen on|fond of|crazy about|mad about|passionate about|curious about|interested in|interest (?:him|her)self for) (?P<what>.+)",
        r"(?:took up|has taken up|got into) (?P<what>.+)",
    ),
    interest_end=r",|\s+(?:now|these days|at the moment|again|and|but)\b|\s+-|\.",
    shelf=(
        (ShelfKind.BOOK, r"\b(?:the |a )?book (?:called |by )?(?P<title>(?-i:[A-Z\"“]).+)"),
        (ShelfKind.PODCAST, r"\b(?:the |a )?podcast (?:called )?(?P<title>(?-i:[A-Z\"“]).+)"),
        (ShelfKind.ARTICLE, r"\b(?:the |an )?article (?:called |on )?(?P<title>(?-i:[A-Z\"“]).+)"),
        (ShelfKind.TOOL, r"\b(?:the |an? )?(?:tool|app) (?:called )?(?P<title>(?-i:[A-Z\"“]).+)"),
        (ShelfKind.OTHER, r"^recommended (?:me )?[\"“](?P<title>[^\"”]+)"),
    ),
    genders={"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"},
    unsure=r"\b(?:maybe|perhaps|possibly|probably|might|I think|not sure if|seems? to)\b",
)
LANGUAGE = ENGLISH
