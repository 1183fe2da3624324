"""What people need: how it is said, and what is a person, a thing or a problem."""

from netgive.capture.language import NeedRule
from netgive.domain.exchange import NeedKind

_SEEK = NeedRule()
_PROBLEM = NeedRule(NeedKind.PROBLEM)
_PERSON = NeedRule(NeedKind.PERSON)
_ASKED = NeedRule(asked=True)

NEEDS = (
    (
        _SEEK,
        """
        > =job-hunting/flat-hunting/house-hunting/apartment-hunting/home-hunting/nanny-hunting/venue-hunting;
        > job/flat/house/apartment/venue/room/home/nanny/school/bargain =hunting; > =hiring/recruiting $;
        have/got .. position/role/job/slot/gap/opening open? for > _;
        have > .. open position/positions/role/roles/headcount/slot/vacancy *;
        have > .. headcount/positions/roles/vacancies/slots/heads open;
        be > one/a/two/three * short; > one/two/three * short; =have/=has/must/'ve/got to? <seek> > *;
        have/has/had to =<seek> _; must =<seek> _; got to =<seek> _;
        be/very/so? interested in =meeting/finding/hiring/buying/renting/borrowing/joining/getting > *;
        keen/eager/anxious/hoping/looking/like/love/want/itching/hope to =meet/connect/speak/talk/chat/hear to/with/from?
        > someone/somebody/people/anyone/anybody/a/an/more/other/others/<persons> *;
        interested in =talking/speaking/chatting/connecting to/with > *;
        have/face/hit .. <trouble> with/in? =finding/hiring/getting/recruiting/sourcing/attracting > *;
        > <trouble> with/in? =finding/hiring/getting/recruiting/sourcing/attracting *;
        hope/hoping/trying/try to gain/get/secure access to _; after access to _; angle/angling for _;
        ='s/has/have/got got? no? =no-one/nobody/noone > to/for/who _; got no one > to/for/who _;
        in the hunt for _; on the look for _; on the market for _; keen on finding/getting _; crowdfunding _;
        put out a call for _; calling for _; appealing for _; on the trail of _; looking around for _;
        ask around about _; shopping for _; window-shopping for _; eye up _; eyeing up? _; bidding on _;
        pitching for _; touting for _; drumming up _; try to drum up _; on the waiting list for _; on the list for _;
        wait/waiting for a > place/spot/donor *; could benefit from _; would benefit from _; would/'d be glad/grateful
        of/for/to have _; =putting/pulling together > a team/panel/board
        """,
    ),
    (
        NeedRule(asked=True, unsure=True),
        "ask/enquire/inquire/query me? about > *; ask me? re > *; ask for info/information/details on/about > _",
    ),
    (
        NeedRule(NeedKind.PROBLEM, hint=True),
        """
        not/n't =sure/certain > about/if/of *; =unsure/uncertain > about *; do not/n't know >
        where/which/what/who/whether/if *; has/have/had/with no/=n't idea/clue >
        where/which/what/who/whether/about *; no idea/clue > where/what/which/who *
        """,
    ),
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
        ask/wonder/inquire/enquire/check/see me? again? if/whether/wether or? not? <anyone>
        <may>? <may>? <may>? <may>? =know/knows/knew/known/have/has/had/recommend/lend/suggest/spare of? someone? who? > _;
        ask/wonder/inquire/enquire me? if/whether there be/'s/was/were/is/might > _;
        ask/wonder/inquire/enquire me? if/whether <anyone> =could/can/would/might > *;
        ask/inquire/enquire me? how best? > to *; ask/inquire/enquire me? how > one/she/he/they *; ask/enquire/inquire how best > to *;
        ask/asked what i would/'d > *; ask that i > *; inquire/enquire/query about/after/for/re > _;
        request me to > *; requested that i > *; request/requested P/me for > _; put in a request for _;
        ask my advice/opinion/view/views/take/help/thoughts on/about/with/over > _; wants/want/wanted my > * on _;
        seek my help/counsel/views/opinion/guidance with/on/about? _; consult me on/about/over > _;
        call/called on me for > _; approach me for/about > _; =fancied my thoughts on > _; be > after my * ;
        ask after > a/an/some/any *; hit me up about > _; sound me out about/on/over > _; tap me for > _;
        bend/bent my ear about > _; quiz/quizzed me on/about > _; grill/grilled me on/about > _;
        pump/pumped me for > _; want/wanted/wants tips/advice/help/ideas from me on/about/for > _;
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
        ask me? how > to/one/she/he/they *; ask to borrow/meet/be/get _; asked to be introduced to _;
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
        > battle/battling with _; stuck with/on _; stuck in > his/her/their/a *; stick on/with _; > hit a wall/snag with _;
        have/having/has ..
        trouble/difficulty/difficulties/problem/problems/issue/issues/hassle/headache/headaches/grief with/in/at?
        _; > trouble/difficulty/problems/issues with/in/at? _; > problem/issue with _;
        <worry> about/over/by/with/what/> how/whether/where *;
        worried/stressed/concerned/anxious > about/over/by _; > worry about/over _; > fret about/over _;
        > overwhelmed by/with _; > drowning in _; swamped/inundated/snowed/buried under/in/with/by > _; can not decide/choose > _;
        ca n't decide/choose > _; can't decide > _; not decided > _; undecided about/whether/on > _;
        in two minds about/whether/over _; of two minds about _; on the fence about/whether? _;
        torn between/about/over/on > _; toy with > the? idea? of? _; toying with _; mull over? _; mulling over? _;
        weigh up? _; weighing up? _; consider _; contemplate _; =think/thinks/thinking about/of > -ing;
        =thinking/thought about/of > a/an/the/whether/how/his/her/their/quitting *; =thinking about > *; =think about > *;
        =thinks about/of > a/an/the/quitting *;
        thinking through _; think whether/if _; thinking to _; thinks to _; ponder _; pondering _;
        debate/debating whether/if? _; flirting with _; flirt with _; tempted to/by _;
        play/playing with the idea of _; entertaining the idea of _;
        wonder/wondering > how/whether/if/where/what/about/which/who *;
        clueless/confused > about *; unsure/uncertain/clueless/confused > how/whether/what/which/where/if *;
        be? block/blocked by/on _; > =blocked by/on _; held/hold up by/with/on _; hampered/hindered/slowed by/down? _;
        =blocker/blockers be? _; bottleneck/bottlenecked in/on/by/at? _; face > <det>? * <trouble> *;
        face > <det>? <trouble> with/in/over? _; =dealing/dealt with _; up against _; coming up against _;
        running/run into > <det>? <trouble> *; have/having/has some/an/a/big/few <trouble> with/in/at/over? _;
        n't/not/never get/getting anywhere/far/nowhere with > _; ca n't/not > sleep *; ca n't/not/cannot > sleep;
        =learning > how to *; bogged/weighed/dragged down with/by/in > _; plagued/haunted/dogged/troubled by > _;
        > burdened with/by _; in trouble with > _; in a bind with/over/about > _; on her/his/their own with > _;
        new to > _; baffled/stumped/perplexed/mystified/flummoxed/thrown by > _; at sea with > _; out of ideas for > _;
        unclear > how/whether/what/which *; at a crossroads with/about? > *; at an impasse with/over/on > _;
        want/would/'d/like/love/keen/eager/curious to? know/understand/learn more? about/of > _;
        want/would/like/keen to know more? > about *; curious > how/whether/what *; keen/eager/want to understand > _;
        need/needs/want/wants/got to decide > on/whether/if/how/between *; has/have to decide > *;
        > procrastinating/procrastinate on/over *; avoiding > *; can not/n't/never seem to > *; never seems to > *;
        ca n't seem to > *; has her/his hands full with > _; her/his hands full with > _; at breaking point with > _;
        > behind with/on/schedule *; overdue > with/on *; under pressure > from/to/with *; feeling the > pressure *;
        not sure/certain > how/whether/which/what/where/who *; n't sure > how/whether/which/what/if *;
        do not/n't know > how/much/anything *; do n't/not understand _; not understand _;
        no idea/clue/plan > how *; has/have/had/with no idea/clue > how *;
        at a loss with/how/about/over/what/as? > _; lost with/on/in > _; can/could not figure/work out _;
        n't/not figure/work out _; trying to figure/sort/work out _; try to figure/sort/understand/work out? _;
        trying to
        understand/learn/improve/fix/sell/save/move/decide/quit/stop/grow/launch/start/lose/build/write/finish/land/crack/solve/change/switch/cut/teach/market/price/scale/break/raise
        > _; not/n't make sense of _; not/n't make heads/head nor/or tails/tail of _;
        trying to/get? get/wrap > his/her/their head/heads round/around _;
        > get his/her/their head/heads round/around _; can/n't/not get his/her/their head/heads round/around > _;
        at his/her/their wits/wit 's? '? end with/about/over/as? > _; wits/wits' '? end with/about/over > _;
        up to his/her/their neck/eyes/ears in/with > _; fed up with/of > _; sick and tired of > _;
        sick of > his/her/their/the job/commute/flat/boss/work _; unhappy with/at/in > his/her/their _;
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
        learn/understand/improve/decide/choose/figure/fix/sort/practise/practice/write/finish/sell/price/cut/lose/move/get
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
    "sman",
    "yman",
    "wright",
    "wife",
    "monger",
)
