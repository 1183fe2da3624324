"""What I promised, and what people do for each other."""

from netgive.capture.language import PromiseRule
from netgive.domain.exchange import GiveKind

_ANY, _FOR_SOMEBODY, _THING = PromiseRule(True), PromiseRule(False), PromiseRule(True, thing=True)

_HANDING = """
send share forward mail e-mail email text pass give lend bring get show hand shoot ship post fire dm whatsapp drop
sling ping loan donate supply
"""
_HELPING = """
help review read proofread check look explain teach advise mentor practise practice test correct edit comment
coach paint fix repair babysit drive feed water assist support show walk guide train tutor carry proof-read revise
translate troubleshoot debug sit cover mind feed pet-sit cat-sit dogsit
"""
_FINDING = """
find print copy write translate make bake return book order recommend dig search source prepare draft record
burn knit sew compile list note suggest nominate endorse vouch refer sign subscribe donate contribute sponsor
invest organise organize arrange plan host fund scan upload download
"""
_ATTENDING = """
call ring phone answer reply follow cook congratulate thank ask tell remind invite ping pray check write update
visit message confirm sort handle chase speak talk mention contact sound put connect introduce intro pick collect
fetch drop return swing bring keep track research hook set flag circle revert come pop tag add include consult
approach enquire inquire register reserve loop cc buzz
"""

LISTS = {
    "giving": f"{_HANDING} {_HELPING} {_FINDING} {_ATTENDING}",
    "handing_now": """
    sending bringing lending giving introducing forwarding baking mailing sharing dropping posting connecting
    passing emailing texting shipping putting making writing
    """,
    "helping": _HELPING,
    "handing": f"{_HANDING} mail",
    "particles": "it back to in on up over around out down along off by round",
    # What one will do for oneself, whoever else is named with it.
    "own_doing": """
    be see miss need meet love hate hope want like know think wait join stay leave move go travel fly start try
    enjoy live work remember forget marry beat win lose avoid believe trust follow-on hear get
    """,
    "no_promise": """
    each might may maybe perhaps could can should've doubt possibly unless tempted considering considered nearly
    almost thinking wonder
    """,
    "only_if": "if",
    "before_if": "see check ask know find out look wonder her him them tell",
    "thinks": "think wonder",
    "allowed": "could can",
    "is_theirs": "is needs wants has was loves does looks likes enjoys doesn't seeks says hopes thinks knows feels",
    "yet": "yet",
    "promised_at_end": "promised offered",
    "greetings": "love greetings regards best hugs congrats condolences wishes kisses",
    # What “Ada: will …” is taken for something I will do.
    "plainly_mine": f"""
    {_HANDING} introduce intro connect ask check find look dig follow chase review proofread help put ping call
    recommend
    """,
    "to_for": "to for with",
    "to_with": "to with",
    "not_to": "whether if that from of about ask for by asking and than like without",
    "for_oneself": "read watch listen",
    "getting_on": "better fit fitter home started going rid over up out used more enough moving sleep some better",
    "causing": "get have ask tell remind persuade convince",
    "asking": "ask consult contact sound approach",
    "other_side": """
    introduce intro introduction connect touch contact speak talk word hook refer recommend check chat liaise
    clear
    """,
    "after_her": """
    the a an some my mine that this to for about by on until till with in at back again flowers names two three
    four both all everything whatever if whether how when where what something more and know as over soon next
    asap later it out up our again once some tonight tomorrow
    """,
}

PROMISES = (
    (
        _ANY,
        """
        must/should/have/need/got to? remember to _; must not forget to _;
        promise <them>/P? that? i? would/will/'ll/'d/can? _; promise to? <them>/P? to? _; promise P/<them> _;
        promise _; promise >; promise it >; promise that >; agree to _; agreed >; agree i would/'d/will/'ll _;
        agree with P/<them> to/that i? would/will/'ll/'d? _; offer P/<them>? to _; offered P/<them>? > <det> *;
        offer > <det> *; offer _; volunteer to? _; vow to? _; pledge to? _; swear to? _;
        swear i would/'d/will/'ll _; undertake to? _; commit to _; committed to _; guarantee <them>/P? to? _;
        assure P/<them>? i would/will/'ll/'d _; give P/<them> my word to/that? _;
        give my word to/that? i? would/'d/will/'ll? _; said yes >; said ok >; said of course >; said no problem >; said gladly >; said happy to >; say no problem >; say yes; said sure; said i would;
        said i 'd; said i will; said yes to _; be/'m/am to _; count on me to/for _; on the hook for/to _;
        in charge of _; my job/turn/task to _; it 's on me to _; up to me to _; on me to _; note to self > _;
        remind me to _; remember to _; reminder to? _; must n't forget to _; do n't let me forget to _;
        have n't forgotten to _; not forget to _; leave it with me to? _; put myself down for/to _;
        put my hand up to/for _; signed up to _; let me _; said/say i be happy/glad to _;
        told P/<them> i would/'d/will/'ll/can/could _; told P/<them> i be happy to _;
        tell P/<them> i will/would/'ll/'d _; say i will/would/'ll/'d/can _;
        tell/assure/reassure P/<them>? that? i would/will/'ll/'d/can _; text/message/email P/<them> that i would/will/'ll/'d _;
        give P/<them> my word that? i would/'d/will/'ll _;
        said/say > <them>/<they>/P could/can have/borrow/use *; todo/to-do :? _; action item? :? _; my todo :? to? _;
        todo to? _; on my list to? _; next step :? _; took it upon myself to _; owe it to P/<them> to _
        """,
    ),
    (
        _THING,
        """
        be > <handing_now> *; will/'ll/shall be > <handing_now> *; going to be > <handing_now> *; owe _; still owe _; be owe _; owing _; owe it to _; in <them>/P 's? debt for _; promise > <det> *;
        owe P/<them> > *; promise P/<them> > <det> *
        """,
    ),
    (
        _FOR_SOMEBODY,
        """
        will _; 'll _; wo _; shall _; must _; should _; need to _; have to _; have got to _; 've got to _;
        got to _; ought to _; be going to _; going to _; be gonna _; would/'d _; plan to _; be about to _;
        intend to _; aim to _; =want to _; be? happy to _; be? glad to _; it falls to me to _; 'd better _; better _; would like to _; 'd like to _; will try and/to _;
        'll try and/to _; i 'll do my best to _; said/say i would/'d try and/to _; still have to _; supposed to _;
        due to _; supposed to _
        """,
    ),
    (
        PromiseRule(False),
        """
        >
        =send/lend/bring/share/forward/introduce/connect/give/ask/find/check/dig/put/book/order/recommend/intro/write/cook/help/review/proofread/arrange/organise/organize/chase/sound/ping/follow
        *; > =take care of *
        """,
    ),
)

# Said of nobody: as in “will send her the slides”.
DUTIES = (
    (
        _ANY,
        """
        must/should/have/need/got to? remember to _; let me > <giving> *;
        promise <them>/P? that? i? would/will/'ll/'d/can? _; promise to? <them>/P? to? _; promise P/<them> _;
        promise _; agree to _; offer P/<them>? to _; offered > <det> *; offered P/<them> > <det> *;
        volunteer to _; undertake to? _; commit to _; must n't forget to _; do n't forget to _; not forget to _;
        forget not to _; remember to _; reminder :? to? _; remind me to _; note to self :? > _; me to _;
        todo/to-do :? _; action item? :? _; count on me to _; said i would/'d/will/'ll _;
        told P/<them> i would/'d/will/'ll _; leave it with me >; i to _; my job to _; on me to _; happy to _;
        said yes to _; agreed >; said yes/ok/sure >; said of course >; said no problem >; say gladly >; said happy to >; said why not >; give P/<them>? my word to/that? _; will do >; pledge to? _;
        give P/<them>? my word that? i would/'d/will/'ll _; vow to? _; swear to? _; assure P/<them>? that? i would/'d/will/'ll _;
        told P/<them> that? i would/'d/will/'ll/can/could _; tell that i would/'d/will/'ll/can _; put myself down for/to _; sign up to _; signed up to _;
        commit to _; on the hook for/to _; up to me to _; in charge of _
        """,
    ),
    (
        _THING,
        """
        owe _; still owe _; owing _; owe P/<them> > *; > <handing_now> *; will/'ll be > <handing_now> *;
        going to be > <handing_now> *
        """,
    ),
    (
        _FOR_SOMEBODY,
        """
        will _; to > <giving> *; must _; should _; =need to _; =have to _; got to _; ought to _; going to _;
        shall _; better _; 'll _; > =send/lend/bring/share/forward/introduce/intro/connect *; > =answer/return *;
        > =follow up *;
        > =ring/call/phone/email/text/message/ping P/<them> back/again/next/about/re/on/tomorrow/D/before/by;
        > =ring/call/phone/email/text/message/ping <them>; > =ring/call back; > =write <them>/a/an;
        > =put P/<them> in touch/contact; > =dig out/up *; > =find <them>/P *; > =ask P/around *;
        > =give <them>/P *; > =get <them>/P *; > =check if/whether/with *; > =look up/into/out *;
        > =pass on/to/her/him/them *; > =sound out *; > =chase *; > =recommend *; > =book *;
        > =review/proofread/read =her/his/their *; > =pick up *; > =set up *; > =help <them>/P *;
        > =make P/<them> *; > =invite P/<them>/to *; > =thank P/<them> for *; > =let <them>/P know *;
        > =remind P/<them> *; > =drop off *; > =order/buy <them>/P *; > =congratulate P/<them>; > =hook up *;
        > =hook P/<them> up *
        """,
    ),
)

# Things one does for somebody that are more than one word, or only with what follows.
GIVES = (
    (
        None,
        """
        have a word/chat/think/look/go with/about/at/for; take a look; see what/if/whether/about;
        let <them>/P know; keep an eye/her/him/them/P; put P/<them>/in; put a/the/some;
        take P/<them>/care/over/a/to; get back/P/<them>/a/the/some/in; get on it; bring; set up;
        pop over/round/by; have P/<them> over/round; open some/a/any/doors; make a/an/some/sure/the/P/<them>;
        be <their>/P *; buy <them>/P; work on; think of; put in a; do the/it/some/a/my/what; spread the word; keep my eyes/ears/an;
        pull some/strings; try to/and/my; knock up/together; run it/this/that/some/the; throw in; chip in;
        save P/<them>; sort it/out/that; leave P/<them>; step in; stand in; have * look; get P/<them> the;
        put in a; meet P/<them> to/and/with * to; come to P/<them>/help/watch/with; come and;
        come by/over/round/back/along; go over/through/with; cover; dig; treat P/<them>; cast an eye; touch base
        """,
    ),
)

GIFT_KINDS = (
    (
        GiveKind.INTRODUCTION,
        """
        introduce; =intro; connect; put P/<them> in touch/contact; in touch/contact with;
        introduction/intro to/with/of; introduction; hook P/<them> up; hook up with; put in touch/contact;
        make an? intro/introduction; refer P/<them> to
        """,
    ),
    (
        GiveKind.ADVICE,
        """
        help; review; =read; proofread; check; look at/over/through/into/after; explain; teach; advise; mentor;
        practise; practice; test; correct; edit; comment; coach; fix; repair; babysit; drive; feedback; advice;
        brainstorm; have a look; take a look; sort out; go through/over; walk P/<them> through;
        talk P/<them> through; cast an eye; proof-read; mock interview
        """,
    ),
    (
        GiveKind.ATTENTION,
        """
        call; ring; phone; answer; reply; follow up; get back; =come; cook; congratulate; thank; let; invite;
        ping; check in; card; flowers; soup; condolences; visit; pop over/round/by; water; feed; keep P/<them>
        """,
    ),
)
