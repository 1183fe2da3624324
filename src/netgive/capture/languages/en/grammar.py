"""The small words of English, and the verbs: what statements are cut and read by."""

_ASSERTED = """
is are was were am be been being has have had do does did will would could can should must might may shall 's 're
've 'm 'll 'd s ca
"""
_AUXILIARIES = f"{_ASSERTED} n't isn't cannot ca wo"
_BETWEEN = (
    """
    still currently now also just really always urgently badly desperately actually too both all very recently
    finally
    """
    """
    seriously so even quite rather pretty apparently totally absolutely completely utterly super mega mad v kinda
    kind-of sort-of definitely certainly probably
    """
    """
    already maybe perhaps possibly soon again ever simply basically literally honestly sadly happily luckily
    unfortunately
    """
    """
    fortunately kindly generously secretly suddenly eagerly frantically actively keenly deeply truly slowly
    quietly gradually
    """
    """
    frightfully terrifically enormously insanely ridiculously wildly madly fairly particularly especially genuinely
    remarkably positively thoroughly thoughtfully sweetly graciously gladly cheerfully repeatedly regularly
    religiously avidly passionately fervently purely solely entirely wholly partly exceedingly exceptionally immensely
    tremendously unbelievably seemingly evidently helpfully properly rapidly openly bitterly painfully
    immediately quickly constantly increasingly massively hugely incredibly extremely terribly awfully dead well
    proper properly
    """
    """
    largely mostly mainly more most right simply obviously clearly eventually meanwhile lately newly freshly
    formally officially
    """
    """
    publicly privately personally himself herself themselves myself away around everywhere nowadays today only
    mega proper rly
    """
    " once twice then here there yet btw"
)
_THEY = "he she they who"
_FAMILY = (
    """
    mother father mum mom mam mama papa dad mummy daddy parent grandmother grandfather grandma grandpa gran granny
    nan nana nanna grandad granddad grandparent grandson granddaughter
    """
    """
    grandchild wife husband partner hubby missus spouse man sister brother sis bro sibling son daughter child kid
    kiddo baby toddler newborn twin eldest youngest oldest
    """
    """
    uncle aunt auntie aunty cousin niece nephew dog cat puppy kitten horse pet rabbit hamster boyfriend girlfriend
    fiancé fiance fiancée fiancee
    """
    """
    in-law mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law stepdad stepmum
    stepmom stepfather stepmother stepson
    """
    """
    stepdaughter stepbrother stepsister godmother godfather godson goddaughter family folks relative lad lass boy
    girl ones bestie bff
    """
)
_OTHERS = (
    """
    boss chief manager colleague coworker co-worker neighbour neighbor landlord landlady flatmate flat-mate
    roommate room-mate housemate client customer teacher
    """
    """
    doctor supervisor friend mate buddy pal ex ex-husband ex-wife ex-boyfriend ex-girlfriend cofounder co-founder
    lawyer tenant employee investor student pupil
    """
    """
    accountant assistant lodger mentor mentee coach trainer editor agent publisher intern contractor builder
    people professor advisor adviser teammate bandmate classmate predecessor successor batchmate batch-mate coursemate
    schoolmate labmate workmate deskmate collaborator coauthor co-author hire newcomer scholar consultant founder
    partner postdoc recruiter cleaner nanny babysitter carer nurse physio therapist dentist vet guru apprentice
    acquaintance penpal pen-pal opponent sparring-partner sub-editor subcontractor contact girl guy
    """
)

LISTS = {
    "auxiliaries": _AUXILIARIES,
    "clitics": "'s 're 've 'm 'll 'd s ca",
    "apostrophes": "'s s",
    "between": _BETWEEN,
    # What may stand before the words that say a need, an interest or a deed.
    "lead": f"{_ASSERTED} {_BETWEEN} getting gets got get gone"
    """
    being feeling feels seems seem looks him her them he she they who both at the moment and but a bit of too much
    little bit like same since
    """
    """
    keep keeps kept keeping continues currently time week month year one two three four five six as usual this
    week though , - : yeah
    """,
    "lead_mine": f"""
    {_BETWEEN} have had has 've was were am 'm be being been did do i me we to also , and so then but -> → -
    """,
    "lead_said": """
    also then has have just 's d 'd did again later , so and but had first proudly happily over lunch coffee
    """,
    "small_lead": f"{_BETWEEN} and to try",
    "they": _THEY,
    "who": "who who's whose whom",
    "me": "i we me us myself",
    "i": "i we",
    "we": "we us",
    "you": "you your",
    "unreal": "would have",
    "glad": "happy delighted thrilled pleased chuffed glad congratulate congratulations congrats",
    "on": "on for",
    "liking": "into about",
    "wanting": "needs wants looking seeking asked hoping wondering wanted hopes asks seeks",
    "asks": "ask asks",
    "would": "would 'd",
    "have": "have",
    "it": "it that this so",
    "do_so": "do so both those",
    "them": "him her them",
    "several": "them",
    "selves": "himself herself themselves myself ourselves both all",
    "possessives": "her his their",
    "mine": "my our mine",
    "nobody": "nobody none nothing no no-one noone neither",
    "anything": """
    it the this that these those there everybody everyone nobody somebody someone anyone my our its what no none
    nothing neither a an another both some all many most half
    """,
    "the": "the a an both",
    "of": "of from in at",
    "plural": "they their both",
    "that": "that this",
    "latter": "latter",
    "former": "former",
    "and": "and",
    "to": "to",
    "with": "with",
    "at": "at in on",
    "in": "in at back off out on",
    "was": "was were is 's ",
    "had": "'d ",
    "be_to": "have has had got am is are was were be 'm 's 're ",
    "was_once": "was were used had",
    "to_come": """
    will 'll wo going could can would should must might may swears promised promises promise offered offers wants
    """,
    "reasons": """
    ask say tell thank let check wish wonder share announce inform invite confirm apologise apologize congratulate
    """,
    "reach_out": """
    call ring phone text message email e-mail mail ping dm whatsapp write reach drop reply facetime skype come get
    """,
    "did": "did done managed",
    "if": "if unless whether",
    "no": "no not",
    "determiners": """
    a an the my our your her his their this that these those some any another no each every first last next two
    three good great new old big
    """,
    "before_nouns": "of for with at from by",
    "stops": """
    of for with about to on in at from who that which over outside near by and or but as than until till before
    after since because so when where while if is are was were has have had can could would will might must should
    does do did n't not under into through without instead via per against during , . ; : ( ) ! ? - – — …
    """,
    "joins": "& + and but so while because then though although whereas yet plus as whose cause",
    "but": "but so yet though",
    "to_verbs": "to",
    "connectives": """
    and but so also then btw because since that plus finally well anyway ok okay oh today tonight anyhow besides
    meanwhile now still yes yeah
    """
    " apparently sadly unfortunately luckily happily though although while later afterwards whew"
    " update quick note ps fyi lol haha wow omg hooray yay , - – — :",
    "family": _FAMILY,
    "others": _OTHERS,
    "kin": f"{_FAMILY} {_OTHERS} date guest plus-one sister's",
    "groups": """
    team company start-up startup firm group lab department dept office school club choir band employer agency
    organisation organization org practice business shop charity studio co-op coop bakery restaurant café cafe
    farm unit division startup's ngo nonprofit non-profit university faculty institute foundation theatre museum
    gallery orchestra collective clinic side crew church temple committee board outfit venture label household
    """,
    "after_is": """
    a an the been got not n't just still now also really very so too both all into keen after on in at about off
    back moving getting having being going gone quite always only
    """
    """
    looking finally already currently desperate out up over no mad crazy super well absolutely totally short down
    stuck hoping under recently definitely struggling trying fine good great okay ok here there away nearly almost
    as between like more never newly pretty rather to with what such probably apparently bound off
    """,
    "verbs": """
    be have do say tell ask want need love like enjoy adore hope dream wish get struggle look search seek hire
    recruit consider think believe reckon recommend suggest promise give send introduce lose break play know start
    begin become move work expect write call email mail text message ping dm phone ring meet see watch agree offer
    owe bring lend borrow share make go come sell buy win pass take talk speak chat visit bump run mention thank
    help fix invite seem feel live let put connect find turn decide zoom skype facetime whatsapp climb catch sit
    join attend drink eat interest hunt try manage plan hate mind miss lack require wonder worry ponder mull toy
    weigh contemplate debate wrestle grapple battle fight finish complete submit land quit leave resign retire
    graduate marry divorce separate split die fall hurt injure sprain tear twist fracture recover suffer diagnose
    admit hospitalise hospitalize fire sack can axe dismiss terminate furlough cut close open launch publish raise
    found fold shut sue argue quarrel row clash dump propose engage adopt deliver arrive grow build develop design
    teach learn study read train practise practice coach mentor advise explain show walk stroll wander hike ride
    drive fly travel return stay host cook bake serve feed pay treat cover order book cancel postpone reschedule
    confirm reply respond answer forward pass hand drop swing stop pop nip pick collect fetch carry hold keep
    throw set settle sign apply interview negotiate earn save spend invest donate fund sponsor support vouch refer
    point guide drag convince persuade remind follow check review proofread edit translate test paint repair water
    babysit mind sort handle arrange organise organize prepare present perform sing dance act record film swim ski
    surf sail cycle jog dine lunch brunch celebrate cheer hug laugh cry joke complain moan vent rant rave announce
    report flag note add claim swear insist explain admit confess reveal remember forget understand realise
    realize discover notice spot bumped wait wake sleep rest relax travel flood burn steal rob crash stick freeze
    melt hit hang cross knock deal cope juggle wind step stand rise drown swap switch change transfer relocate
    emigrate settle expand shrink rent lease renovate decorate furnish use could fancy crave beg pray prefer swear
    undertake volunteer pledge vow commit appreciate welcome kill die nearly bought accept reject win score rank
    place approve grant award nominate shortlist elect appoint name promote hit thrive bloom shine flourish go end
    last matter happen occur appear exist belong own contain include involve concern affect hook line whip knit
    sew brew pitch scramble scout shop headhunt source track figure wrap ship push pull lift kick throw toss sound
    touch base shoot reach dig hop comment like post tag explain fail gain allow stop continue serve expire renew
    hear suit fit count cost owe lie owes flake ghost heal mend pray request enquire inquire face reckon purchase acquire hunt
    volunteer curate expire yell shout scream storm blame accuse threaten swap cook
    """,
    # Words that say how somebody is; behind “'s” they are said of them.
    "states": """
    short-staffed understaffed overworked overloaded ill sick unwell poorly pregnant engaged married divorced
    single redundant unemployed jobless free busy happy sad tired exhausted worried stressed anxious excited
    thrilled chuffed gutted
    """
    """
    bored stuck lost overwhelmed broke well better fine ok okay depressed dead gone ready keen eager desperate
    interested obsessed hooked passionate curious fond nuts bonkers wild
    """
    """
    proud afraid scared upset furious angry fed cheesed torn unsure short available allergic vegan bullish gung-ho
    homesick lonely retired home away back abroad skint snowed swamped unhappy miserable heartbroken devastated
    """,
    # Verbs that begin a statement of their own behind a comma, without a subject.
    "fresh": """
    will must should would gonna promised owe told look search hunt hire need want struggle stick stuck consider
    think love enjoy hope have is get worry expect lay recommend ask can seek wonder lack try mull weigh toy dream
    worried desperate keen interested after into mad obsessed fancy could wrestle dying itching crying over
    panic panicking stress stressing freak freaking training redundant engaged pregnant ill sick short recruit
    """,
    "third_person": """
    is needs wants has was loves does looks likes enjoys can't doesn't struggles ca n't 's seeks lacks says hopes
    thinks knows feels seems moves starts plays works lives runs got just still hates
    """,
    "abbreviations": "dr mr mrs ms prof st vs approx eg ie e.g i.e no etc nr tel jr sr",
    "speech": """
    say tell write ask reply answer explain text message mail announce add mention report shout whisper joke
    confirm claim
    """,
    # Words that deny, and words for what only might be.
    "denials": """
    not n't never no nobody none nothing neither nor without isn't aren't wasn't don't doesn't didn't can't won't
    hasn't haven't hardly barely nearly almost cannot unlikely
    """,
    "unsure": "maybe perhaps possibly probably might may seems seem apparently sounds reckon",
    "hypothetical": """
    if might may could would hope hopes hoping hoped wish wishes want wants wanted dream dreams afraid fear fears
    worried worries worry rumour rumours rumor rumors unless whether thought joked jokes imagine pretend should
    almost nearly apply applied applying application candidate shortlisted avoid avoided prevent risk chance
    hopefully maybe perhaps possibly looking searching seeking
    """,
    "due": "by until till before on for this due latest the eod cob end of day close play business at in no later than from next early first thing ,",
    "about": "about re regarding concerning abt because",
    "articles": "a an the some any",
}

_WOMEN = """
wife mother mum mom sister daughter aunt auntie niece girlfriend grandmother grandma gran granny fiancée lady
woman girl stepmother sister-in-law mother-in-law daughter-in-law landlady mrs ms
"""
_MEN = """
husband father dad brother son uncle nephew boyfriend grandfather grandpa grandad fiancé man guy boy bloke
stepfather brother-in-law father-in-law son-in-law landlord mr
"""
KIN_GENDERS = dict.fromkeys(_WOMEN.split(), "f") | dict.fromkeys(_MEN.split(), "m")

REPORTED = (
    (
        None,
        """
        hear that? > <they>/P *; say that? ,? _; tell me/us that? ,? _; tell to me that? _; told P/<them> that? _; mention that? _;
        explain to? me? that? _; report that? _; write that _; claim that? _; announce that? _; raise that _;
        flag that? _; note that? _; confirm that? _; reveal that? _; admit to? me? that? _;
        confess to? me? that? _; add that? _; let slip that _; reckon that? _; think > <they>/that/P *;
        believe > <they>/that/P *; insist that? _; swear that? <they> _; assure me that? _;
        text/texted/message/messaged/email/emailed me? that/: _; share that _; happen to mention that? _;
        let me know that? _
        """,
    ),
)
