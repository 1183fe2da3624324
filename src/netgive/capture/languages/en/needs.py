"""What people need: how it is said, and what is a person, a thing or a problem."""

from netgive.capture.language import NeedRule
from netgive.domain.exchange import NeedKind

_SEEK = NeedRule()
_PROBLEM = NeedRule(NeedKind.PROBLEM)
_PERSON = NeedRule(NeedKind.PERSON)
_ASKED = NeedRule(asked=True)

LISTS = {
    "det": """
    a an the some any any another two three four five six several few more one 1 2 3 4 5 10 his her their my our
    this that
    """,
    "get": """
    find get buy rent borrow hire have source procure obtain locate secure track recruit engage lease acquire win
    commission arrange organise organize sort-out
    """,
    "encounter": "meet know hear-from",
    # Wishes that are about this talk or about oneself, and nothing one could help with.
    "idle": """
    home ready off be come see say thank thanks tell talk chat catch hang call ring meet visit have
    stay celebrate wait think leave rest relax eat drink show invite do it know bring pay treat send lend give
    remind apologise apologize congratulate let keep host join sit again
    """,
    "worry": """
    worried anxious nervous stressed concerned panicking panicked freaking scared afraid worry worries worrying
    fretting fret stressing stress overwhelmed unsure uncertain unclear confused clueless
    """,
    "talks": "word chat talk conversation",
    "going_on": "into freelance part-time full-time back solo independent remote professional vegan over pro",
    "over_now": "anymore stopped stop no-longer used gave last-year yesteryear formerly previously once found-one",
    "nothing": "nothing no none",
    "no_object": """
    anything something it them him her me us that this one so more to out up badly now all time you soon again
    there d
    """,
    "want_nouns": """
    help advice feedback introductions introduction intro tips ideas someone somebody more pointers guidance
    coaching mentoring support input names contacts practice recommendations suggestions referrals training
    lessons people volunteers funding investors money out access information info
    """,
    "ask_nouns": """
    help advice feedback introduction introductions intro contact contacts recommendation recommendations
    recommendation tip tips pointers reference references guidance support opinion input ideas money loan referral
    lift favour favor hand name names copy template book
    """,
    "persons": """
    guest guests panelist panelists attendees someone somebody anyone anybody expert cofounder co-founder mentor
    partner contact contacts intro introduction introductions audience lawyer solicitor barrister doctor dentist
    nurse midwife nanny babysitter childminder au-pair accountant bookkeeper treasurer photographer translator
    editor plumber roofer carpenter electrician sparky builder plasterer painter decorator gardener cleaner tutor
    teacher trainer coach therapist physio psychologist psychiatrist neurologist surgeon gp vet engineer developer
    dev devs programmer coder designer architect analyst scientist researcher consultant adviser advisor agent
    realtor producer publisher investor angel vc manager assistant secretary intern trainee apprentice volunteer
    speaker singer soprano alto tenor bass baritone drummer guitarist bassist pianist violinist cellist player
    musician dj actor model flatmate roommate housemate lodger tenant landlord buyer seller driver cook chef baker
    waiter barista bartender coauthor co-author writer ghostwriter reviewer tester freelancer contractor sponsor
    donor funder notary conveyancer handyman mechanic seamstress tailor cobbler upholsterer locksmith ceo cto cfo
    coo cmo cpo cio ciso cro nonexec non-exec ned chair chairperson chairman sre sres pm po vp head lead director
    executive officer supplier vendor distributor wholesaler reseller manufacturer candidate candidates member
    members crew staff people person helper hand hands carer carers caretaker caregiver guardian sitter dogsitter
    referee judge host moderator facilitator trustee ally buddy date girlfriend boyfriend wife husband match
    client clients customer customers users user participants testers respondents specialist midfielder goalkeeper
    teammate recruiter headhunter broker surveyor inspector assessor appraiser auditor actuary economist
    statistician technician paralegal steward usher marshal celebrant officiant priest rabbi imam vicar osteopath
    chiropractor masseuse masseur counsellor counselor dietitian dietician nutritionist optician paediatrician
    pediatrician gynaecologist gynecologist cardiologist dermatologist orthodontist specialist locum substitute
    stand-in replacement successor deputy pa va temp illustrator animator cameraman videographer filmmaker
    copywriter proofreader journalist reporter blogger publicist marketer seo-expert salesman salesperson
    saleswoman rep reps guide interpreter native-speaker tandem smith weaver potter joiner stonemason bricklayer
    mason tiler glazier welder landscaper arborist removal-men movers mover maker fundraiser treasurer nobody who
    names postdoc phd-student student students tutor electrician grad grads graduate webmaster sysadmin admin
    administrator librarian curator conductor choirmaster organist accompanist choreographer dancer
    """,
    "no_persons": """
    computer printer letter paper number offer order water shelter trailer scooter boiler mixer freezer router
    container poster newsletter toaster dishwasher hanger charger planner trainer-shoes folder cover corner
    counter drawer ladder power summer winter weather answer manner matter center centre filter layer rubber
    transfer register monitor projector motor generator sensor floor door color colour decor error mirror tractor
    elevator calculator indoor outdoor list waitlist playlist checklist wrist twist mist restaurant grant plant
    want warrant tent event percent amount discount account current recorder reader hammer mower lawnmower blender
    cooker speaker-set heater cooler radiator adapter converter transformer cheaper bigger better smaller larger
    newer older other another later sooner over under after never ever quieter lighter stroller pushchair buggy
    camper hoover vacuum-cleaner sewing-machine amplifier printer-scanner chapter semester quarter career dinner
    supper flyer banner sticker sweater jumper newspaper wallpaper laser ruler timer tracker locker server browser
    user-manual header footer buffer order-book slider binder stapler shredder sander fiber fibre pepper sugar
    butter silver copper rubber timber amber fever cancer ulcer disorder doctorate visitor-visa cure offer
    water-butt tumbler drier dryer washer shower gutter elixir factor vector mentor-scheme interior exterior minor
    major prior senior junior superior anchor harbor harbour honor favor rumor tumor humor labor flavor parlor
    mayor-office sector tenor-sax corridor advert concert covert desert assistant-job restaurant constant instant
    important relevant elephant infant distant want pant hearing-aid consist persist exist assist resist twist
    insist moist kist first best west rest test guest request interest forest harvest
    """,
    "things": """
    leads lead book books podcast article tool tools course template example examples resource resources flat
    apartment room rooms place house home office desk studio garage land space venue hall premises warehouse van
    car bike boat camera tent projector piano guitar violin cello machine stand money funding grant loan job work
    position internship placement role gig information info data access reference list film tips-sheet restaurant
    hotel recipe software app laptop computer phone tickets ticket guide map costume instrument garden
    kindergarten nursery crèche school software crm erp cms platform system website domain visa permit licence
    license certificate insurance mortgage pension ladder drill saw sofa bed mattress table chairs wardrobe fridge
    washing-machine oven cot pram buggy clothes bicycle trailer charger monitor keyboard printer plot allotment
    shed greenhouse butt parking stay sublet swap share lodging accommodation storage dataset datasets survey
    sample samples kit equipment gear supplies materials fabric wood yarn clay seeds compost plants sponsorship
    scholarship fellowship budget cash credit donation donations prize gift present dress suit interview slot
    appointment invitation copy manual script score sheet-music notes slides deck figures numbers statistics
    benchmark benchmarks case-study case-studies studies research source sources link links address lift ride
    transport holiday trip destination campsite cottage b&b airbnb meeting-room projector generator tool-kit
    podcast-mic microphone mic lens tripod drone kayak canoe surfboard skis skates helmet tyres tires umbrella
    """,
    "problems": """
    help advice feedback idea ideas support opinion opinions way ways hand courage time confidence pointers tips
    guidance coaching mentoring input thoughts perspective eyes sparring encouragement motivation direction
    clarity inspiration break rest change challenge balance purpose patience energy sleep company pep-talk pep
    push boost explanation second-opinion strategy plan solution workaround exit practice brainstorm lesson
    lessons discipline peace quiet
    """,
    "before_head": """
    recommendation recommendations referral referrals for a an the some any another two three four five six
    several few more one 1 2 3 4 5 6 10 his her their my our this that good great decent proper new nice cheap
    cheaper affordable reliable experienced trustworthy local small big bigger part-time full-time second-hand
    used better best freelance really very quite reasonably temporary short-term long-term bit of lot lots kind
    sort couple pair
    """,
    "person_names": "who",
}

NEEDS = (
    (
        _SEEK,
        """
        hope/hoping > someone/somebody/anyone can/could/will/would/might *; have/has his/her/their heart set on _;
        would n't mind > <det>/someone/help *;
        at his/her/their wits'/wits/wit '? 's? end trying to <get>/sort out? _;
        trying to sort out > <det>? <persons>; look for _; =looking at > *; =looking > a/an/the/some/two *;
        look out for _; look around for _; look everywhere for _; look high and low for _; look to <get> _;
        look to borrow/meet _; be/have/is look for _; on/in the/a? look-out/lookout for _;
        on/in the/a? hunt/lookout/search/prowl/quest for/of/after _; in search of/for _; search for _;
        search since .. for? _; searching/searches/search _; seek _; sought _; hunt for? _; hunting high for _;
        hunt down _; =after > <det> *; be after > *;
        =after > someone/somebody/recommendations/volunteers/tips/ideas/advice/help/funding/people;
        after something _; in need of _; in * need of _; in search of _; need of _; in * need of _;
        in search of _; need _; need to <get> _; need to borrow/meet/speak/talk/rent _; needs _; require _;
        requires _; could/can do with _; could use _; can use _; could really use _; would use _; 'd use _;
        =use some _; be short of/on _; short of/on _; short > <det> *; short _; run/running/ran out of _;
        run low on _; lack _; lacks _; be lacking _; missing _; cry/crying out for _; desperate for _;
        desperate to <get> _; keen/eager/anxious/itching/dying/hoping/hope to <get> _; shop around for _;
        shopping around for _; shop for _; in the market for _; scout for/around? for? _; cast around/about for _;
        put out feelers for _; keep an/her/his eye out for _; try to <get>/borrow _; trying to <get> _;
        try find/get _; scramble to <get> _; scrambling for _; struggle to <get> _; struggling to <get>/raise _;
        tries hard to find _; battle to find _; can not <get>/raise _; cannot <get>/raise _; could not <get> _;
        can n't <get>/raise _; could n't <get> _; ca n't seem to <get> _; can't <get>/raise _;
        not able to <get> _; unable to <get> _; did not find _; did n't find _; not found a/an/any/the _;
        have n't found a/an/any/the _; have not found _; hard to find/get _; find it hard to <get> _;
        impossible to <get> _; difficult to <get> _; no luck finding/with/getting _;
        have/having a hard/tough/difficult time/job finding/getting > *; keep/keeps looking for _;
        having no luck finding _; hope to find/meet/borrow _; want/wants <get>/meet _; want to <get> _;
        want to borrow/rent/meet/speak/talk/pick _; want to meet _; want 2 borrow _;
        want an/a/some/another/more _; wants an/a/some/another/more _; want > <want_nouns>; wants > <want_nouns>;
        want > _; wants the _; would/'d love/like/appreciate/welcome/want/value/enjoy > <det> *;
        would/'d love/like/appreciate/welcome/value/want > <want_nouns>; would/'d love/like to <get> _;
        would/'d love/like to meet/borrow/rent/speak/talk/hear/know to/with/from? >
        someone/somebody/people/anybody/anyone/a/an/the/more/others/P *; would/'d love to meet > _;
        'd love to borrow _; would/'d kill/die for _; would/'d be grateful for _; would be glad of _; be crave _;
        craving _; advertise for _; advertising for _; source _; sourcing _; headhunting _; fundraising for _;
        raising money for _; raising > funds/money/capital; has/have/had no > * until; have no > <persons>;
        has no > <det>? <persons>; has nobody > to/for/who _; have nobody > to/for/who _; has no one > to/who _;
        with no > <persons>; without > <det> <persons>; be without _; crowdsourcing _; asking around for _;
        asking for _; on the scrounge for _; scrounging _; put a call out for _; has a vacancy for _;
        have a vacancy for _; vacancy for _;
        have/has .. vacancies/openings/opening/positions/reqs/roles/headcount for > _;
        opening/openings/positions/roles/reqs for _; down a/an/one/two _; be down a/an/one/two _;
        understaffed > _; pining for _; longing for _; yearning for _; begging for _; fishing for _;
        in dire need of _; in * need of _; in search of _; sniffing around for _; angling for _
        """,
    ),
    (
        _PERSON,
        """
        hire _; hiring _; recruit _; recruiting _; =hires _; look to hire/recruit _;
        want to hire/recruit/meet/recruit _; need to hire/recruit _; plan/planning to hire _; wants to hire _;
        interviewing for _; interviewing candidates for _; staffing up _; looking to bring on/in _;
        looking to take on _; take on > <det> <persons>; looking to meet _;
        would like that i present/introduce him/her/them to _;
        need/want/like > an? intro/introduction/introductions to/with *; want to be put in touch with _;
        wants to be introduced to _; want to get in touch with _; would/'d love/like to get in touch with _;
        get hold of someone/somebody/a/an/the _;
        wants me to > introduce/connect/put/present him/her/them to/with/in *; want to connect/network with _;
        would/'d like/love to connect with _; like to pick > *
        """,
    ),
    (
        _ASKED,
        """
        ask/wonder/inquire/enquire/check me? again? if/whether/wether or? not? i/we
        =know/have/recommend/had/knew/get/lend of? > _;
        ask/wonder/inquire/enquire/check me? if/whether i/we =could/can/would/might
        =recommend/lend/introduce/suggest/help/give/spare/find/share/get of? > _;
        ask/wonder me? if/whether i/we =could/can/would > *; ask/wonder me? if/whether i/we ='d > <giving> *;
        ask me? if/whether i/we know/knew/have/had/could/can/would/know of?
        recommend/introduce/lend/suggest/hook/help/give/spare/find/share/point/connect/put/get/send > _;
        asked/ask/asks if/whether i could/can/would/might hook/set her/him/them up with _;
        ask if/whether i could/can/would introduce/connect her/him/them to/with _;
        ask if/whether i could/can/would lend/give/recommend/send/find/show/get/share/spare her/him/them? _;
        ask if/whether i/we know of? > anyone/anybody/someone/somebody *; ask if i know _; ask whether i know _;
        wonder/wondering/wondered if/whether i/we =know/knew/have/had of? _; ask/asks/asked me? for _;
        ask about getting _; asking me? for _; ask around for _; ask me? to > *;
        ask if/whether <they> could/can/might/may =borrow/have/use/get/meet/pick/join/rent/see > *;
        ask if/whether <they> could/can/might/may > =borrow/have/use/get/meet/pick/rent *;
        ask me? could/can/would/do/did i/you =recommend/lend/know/suggest/introduce/have/help/give/find of? > _;
        ask me? how > to/one/she/he/they/i *; ask to borrow/meet/be/get _; asked to be introduced to _;
        ask me? where/which/who/what .. to/can/could/should > _; ask me? where one? can/could/to/she/he _;
        beg/begged/plead/pester me? for _; request _; requested _;
        do/would/did you happen? to? know/recommend/have of? _; any chance/way you/i know/knew/have of? > *;
        do you know _; would you know _; =know > any/anyone/anybody/someone/somebody/a *;
        can/could you recommend/suggest/lend/send/introduce/give/share/find/point me? > _;
        can/could you help me? with? _; can/could i =borrow/have _;
        can/could i >
        =proofread/edit/translate/teach/show/explain/drive/put/introduce/connect/recommend/lend/help/send/share/look/review/give/find/pass/hook/point/write/read
        *; could i recommend/introduce/lend/suggest/help/find/connect her/him/them? to/with? _; can i recommend _;
        do/would/did i know _; would i know of? _; would i happen to know _;
        any idea/ideas who/where/> how/what/which *;
        any tips/recommendations/ideas/suggestions/leads/contacts for/on/about? _;
        > any <det>? recommendations for; have i got _; did i have _; pick/picked my brain/brains on/about/re > _;
        picking my brain on/about _; seek my advice on/about _; sought my advice on _;
        want my opinion/advice/take/view/thoughts/input/help/eyes on/about/with _;
        wanted/wants my opinion/advice/take/view/thoughts/input/help on/about/with _; turn to me for _;
        come to me for _; came to me for _; needs me to _; need me to _;
        want/wants me to look/review/read/check/help/teach/show/proofread/explain/introduce/give *;
        would/'d like me to help/look/read/review/teach/introduce > _; hit me up for _; in want of _;
        asks me for _; put me up for _
        """,
    ),
    (
        _PROBLEM,
        """
        > struggle with/to/on _; > struggling with/to/on/over/at _; > wrestle with _; > grapple with _;
        > battle/battling with _; stuck with/on/in/at _; stick on/with _; > hit a wall/snag with _;
        have/having/has ..
        trouble/difficulty/difficulties/problem/problems/issue/issues/hassle/headache/headaches/grief with/in/at?
        _; > trouble/difficulty/problems/issues with/in/at? _; > problem/issue with _;
        <worry> about/over/by/with/what/> how/whether/where *;
        worried/stressed/concerned/anxious > about/over/by _; > worry about/over _; > fret about/over _;
        > overwhelmed by/with _; > drowning in _; swamped with/by > _; can not decide/choose > _;
        ca n't decide/choose > _; can't decide > _; not decided > _; undecided about/whether/on > _;
        in two minds about/whether/over _; of two minds about _; on the fence about/whether? _;
        torn between/about/over/on > _; toy with > the? idea? of? _; toying with _; mull over? _; mulling over? _;
        weigh up? _; weighing up? _; consider _; contemplate _; =think/thinks/thinking about/of > -ing;
        =think/thinks/thinking about/of > a/an/the/whether/how/his/her/their/quitting *; think about > *;
        thinking through _; think whether/if _; thinking to _; thinks to _; ponder _; pondering _;
        debate/debating whether/if? _; flirting with _; flirt with _; tempted to/by _;
        play/playing with the idea of _; entertaining the idea of _;
        wonder/wondering > how/whether/if/where/what/about/which/who *;
        unsure/uncertain/clueless/confused > about/how/whether/what/which/where/if *;
        not sure/certain > how/whether/which/what/where/who/about/if *; n't sure > how/whether/which/what/if *;
        do not know > how/where/which/what/who/whether/if/much/anything/the *;
        do n't know > how/where/which/what/who/whether/if *; do n't/not understand _; not understand _;
        no idea/clue/plan > how/where/which/what/who/whether/about *;
        has/have/had/with no idea/clue > how/where/which/what/who/whether/about *;
        at a loss with/how/about/over/what/as? > _; lost with/on/in > _; can/could not figure/work out _;
        n't/not figure/work out _; trying to figure/work/sort out _; try to figure/work/sort/understand out? _;
        trying to
        understand/learn/improve/fix/sell/save/move/decide/quit/stop/grow/launch/start/lose/build/write/finish/land/crack/solve/change/switch/cut/teach/market/price/scale/break/raise
        > _; not/n't make sense of _; not/n't make heads/head nor/or tails/tail of _;
        trying to/get? get/wrap > his/her/their head/heads round/around _;
        > get his/her/their head/heads round/around _; can/n't/not get his/her/their head/heads round/around > _;
        at his/her/their wits/wit 's? '? end with/about/over/as? > _; wits/wits' '? end with/about/over > _;
        up to his/her/their neck/eyes/ears in/with > _; fed up with/of > _; sick and tired of > _;
        sick of > his/her/their/the job/work/commute/flat/boss _; unhappy with/at/in > his/her/their _;
        bored at/with/in/of > his/her/their? work/job _; bored of/with > his/her/their _; disillusioned with _;
        burnt/burned out on _; frustrated with/by/about > _; puzzled by/about > _; puzzling over _;
        agonising/agonizing over _; racking his/her/their brain/brains _; losing sleep over _; kept awake by _;
        dreading _; nervous of/about _; > behind with/on _; bogged down in/with/by _;
        out of his/her/their depth with/on/in > _; in a pickle/muddle/mess over/with/about > _; juggling _;
        coping with _; trying to cope with _; finding it hard/difficult/tough to > _;
        find it > hard/difficult/impossible/tough to _; find/finding * > hard/difficult/tough/tricky;
        > hard/difficult to _; look to > rent/let/sell out? *;
        want to know > how/whether/which/what/where/if/why *;
        wants to know > how/whether/which/what/where/if/why *; > stuck -ing *;
        have/having a hard/tough/difficult/rough time/job > -ing *; > struggling -ing *; > busy figuring *;
        ca n't/not afford > *;
        want/need/hope/like/love/keen/eager/dying/plan/desperate/itching/longing/anxious/determined/look to >
        get/getting out/into/better/fit/fitter/started/out/back/away/started/onto *;
        'd love to > get into/better *; keen/want to get > a foot; want to _; want > out of _; wants out of _;
        wants to _; want improve/learn/change/become/start/find/quit/leave > _; would/'d love/like to _;
        wish to _; wishes to _; wish/wishes > <they>? knew/could _; hope/hoping/hopes to _; aim/aims/aiming to _;
        plan/plans/planning > to _;
        keen/eager/itching/dying/longing/desperate/determined/raring/anxious/yearning/aching to _;
        dying/itching/eager to _; dream/dreams/dreaming of/about > _; > fancy/fancies/fancied -ing;
        fancies/fancy > _; look/looking to _; looking at > -ing; looking into > _; look into > _;
        wants a change/career _;
        want/wants/need/needs >
        help/advice/tips/feedback/coaching/guidance/pointers/input/support/mentoring/training with/on/about/for/in
        *; considering/thinking > a/an/the/of/about _; exploring > _; has/have/having second thoughts about > _;
        second thoughts about > _; having/have doubt/doubts/second about/thoughts > _; doubts about/whether > _;
        doubting _; want/wants to get/become better/good/fit/fitter at? > _; trying hard to > _;
        working out how/whether/what to _; learning > _;
        needs/need to
        learn/understand/improve/decide/choose/figure/fix/sort/pick/practise/practice/write/finish/sell/price/cut/lose/move/get
        > out? _; needs > a break/rest/change _
        """,
    ),
)

# Said of a need that was said just before, these take it back.
FOUND = (
    (
        None,
        """
        find/get/have/buy/rent/hire one/it/something/someone/somebody now? $; find/get one/it/someone/somebody;
        find/sort/solve it/that $; be sorted $; sort it; decide to stay; decided against; decide not; give up on;
        gave up on; drop/dropped the idea; changed his/her/their mind
        """,
    ),
)

KINDS = (
    (
        NeedKind.PERSON,
        """
        someone/somebody/anyone/anybody; intro/introduction/introductions to/with; people/person who/with/to;
        contact/contacts at/in/for/with; who can/could/knows/has; names; one who; native/native-speaking speaker;
        somebody; connect/connection to
        """,
    ),
    (
        NeedKind.PROBLEM,
        """
        help; advice; feedback; hand with; support; opinion/opinions; second opinion; moral support; pep talk;
        pointers; tips; guidance; coaching; mentoring; input; thoughts; ideas; way/ways to/of/out; how; better;
        pick; push; fresh eyes/pair/perspective; pair of eyes; moral; career advice/change; confidence; time;
        sparring; change; break; practice; learn; improve; understand; become; get/getting; switch/move
        """,
    ),
)

PERSON_ENDINGS = (
    "er",
    "or",
    "ist",
    "ian",
    "eer",
    "ant",
    "woman",
    "person",
    "people",
    "mate",
    "smith",
    "wright",
    "wife",
    "monger",
)
