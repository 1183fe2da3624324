"""What people did for me, and what people like."""

from netgive.capture.language import GiftRule
from netgive.domain.exchange import ShelfKind

_GIFT, _THANKS = GiftRule(), GiftRule(thanks=True)

_GIVE = """
send give lend buy bring cook bake show teach offer make pay get pass hand forward share find knit print leave
order book save spare loan gift draw play read suggest recommend grant present deliver fix build treat sew
craft grow drop post slip feed serve pick
"""
_HELP = """
help advise connect support invite drive host feed coach mentor assist guide back encourage comfort congratulate
train endorse reassure inspire sponsor rescue defend nominate refer babysit
"""
_DO_MINE = """
    fix repair review read proofread check water watch feed mind edit translate correct carry babysit walk cover
    paint
    """

_HOBBIES = """
    pottery ceramics climbing bouldering knitting crochet sewing quilting woodwork woodworking woodturning carpentry
    painting watercolours watercolors drawing sketching photography birdwatching birding gardening baking cooking
    sourdough brewing homebrewing winemaking beekeeping fishing angling hiking rambling running jogging swimming
    cycling biking rowing sailing kayaking canoeing surfing skiing snowboarding skating skateboarding yoga pilates
    meditation tennis padel squash badminton golf football soccer rugby cricket basketball netball volleyball hockey
    chess bridge go poker scrabble crosswords sudoku puzzles jigsaws gaming origami calligraphy salsa tango ballet
    dancing karate judo aikido boxing kickboxing fencing archery riding dressage triathlons marathons parkrun opera
    jazz astronomy genealogy foraging whisky wine vinyl lego choir drumming oud guitar piano violin cello viola bass
    drums ukulele banjo flute clarinet saxophone sax trumpet trombone harp accordion organ recorder mandolin sitar
    tabla fiddle keyboard bagpipes oboe horn darts snooker pool bowls croquet lacrosse diving freediving scuba
    paragliding caving camping geocaching orienteering crossfit weightlifting powerlifting gymnastics zumba improv
    stand-up magic juggling taxidermy embroidery macramé macrame weaving felting jewellery printmaking lino
"""

LISTS = {
    "hobbies": _HOBBIES,
    "doers": """
    reader sailor cook gardener runner cyclist climber hiker swimmer baker birder birdwatcher photographer painter
    knitter golfer surfer skier angler gamer collector dancer singer musician guitarist pianist traveller traveler
    walker rambler rower footballer cricketer chess-player beekeeper brewer potter forager astronomer writer poet
    """,
    "livestock": "bees chickens hens goats horses alpacas ducks koi sheep pigeons quails llamas rabbits snakes",
    "treats": """
    cake cakes wine flowers chocolates chocolate biscuits cookies soup bread beer champagne lunch dinner dessert
    muffins brownies pie salad groceries food snacks presents present gift gifts jam honey plants tomatoes eggs
    pastries croissants sandwiches doughnuts pizza bagels apples medicine
    """,
    "advise": "say tell reckon swear insist think claim",
    "ought": "have must should need ought 'd better got",
    "try_out": "read watch try listen visit check get use download follow subscribe see eat order apply start meet",
    "no_gifts": """
    laugh feel think cry realise realize want wonder look smile hug wave kiss fright shock headache ultimatum earful lecture telling-off scare heart-attack
    """,
    "their_word": "recommend suggest introduce get receive treat cook kudos kind",
    "got": "got get",
    "offering": "offers offered",
    "whole_household": "our my",
    "give_verbs": _GIVE,
    "help_verbs": _HELP,
    "do_mine": _DO_MINE,
    "thank": "thank thanks thx ta cheers grateful kudos thankyou",
    "wishes": "would 'd could will 'll might if should",
    "notions": "job role position flat house trouble debt fight oxford cambridge university idea thought sound look fact way",
    "interest_ends": "now these at again but as because since andthough while when where who which , .".replace(
        " ,", ""
    ).replace(" .", ""),
    "enthusiasts": """
    fan buff nut geek enthusiast lover nerd fanatic aficionado fiend junkie freak addict bug aholic obsessive
    devotee head connoisseur fans kick
    """,
}

RECEIVED = (
    (
        _GIFT,
        """
        > send/sent/gave/give a/an/some? <treats> *?; > bring/bake/brought a/an/some/homemade/fresh/us? *? <treats>; > pay/paid/got/settled the bill/tab/check;
        > pick/picked up the tab/bill/check; > stand/stood me/us _; > shout/shouted me/us a/the/lunch/dinner/coffee;
        > <advise> me/us? that? i/we <ought> to? <try_out> _; > told/tell me/us to? <try_out> _; > tell/told me i <ought> to? <try_out> _;
        > suggest that? i/we <ought>? to? <try_out> _; > draw/drew my/our attention to _; > bring/brought .. to my/our attention;
        > point/pointed out a/an/some/two/three/several _; > point/pointed out that my/our _; > spot/spotted a/an/some .. in my/our;
        > alert/alerted me/us to _; > send/sent over/across/round/along a/an/the/his/her/their/some _; > flag/flagged a/an/the/some _;
        > watch/mind/babysit/feed/water/walk <whole_household> kids/children/baby/dog/cat/cats/house/plants/hens/flat/shop _?;
        > look/looked after <whole_household> _; > refer/send/sent/referred a/an/two/some/three * to me/us; > return/returned my/our _;
        > listen/listened to me/us; > <do_mine>/<give_verbs> * * * for me/us; > <do_mine> * * for me/us; > offer/offered me/us a/an/the/his/her/their/some _;
        > give/gave/pass/passed/slip me/us the/a tip/hint/lead/heads-up/contact/number *; > give/gave me/us a heads-up about/on _;
        > let/lets me/us have/borrow/crash/keep _; > share/shared his/her/their/some/a * with me/us; > include/included me in _; > lend/lent an ear;
        > took/take me/us out for/to _; > take/took me/us under; > comfort/comforted me; > put me/us up for/at _; > cover/covered my/our _;
        > cook/cooked/make/made us/me? lunch/dinner/breakfast/supper/tea for me/us/everyone?; > cheer/cheered me/us up; > bail/bailed me/us out;
        > connect/connected me/us with/to _; > intro/intro'd/introed me/us to _; > nominate/nominated my/our _; > endorse/endorsed my/our/me _;
        > throw/threw me/us a party/lifeline; > sponsor/sponsored my/our _; > back/backed my/our _; > review/reviewed/test/tested my/our _;
        explain me/us > a/the/his/her/how/what *;
        kind/nice/good/sweet/generous enough? to > <give_verbs>/<help_verbs>/<do_mine>/look *;
        > look over/at/through my/our _; > pass/forward/send/show/mention/recommend my/our/me *;
        > introduce me/us to _; > <give_verbs> me/us _; > <give_verbs> to me/us _;
        > <give_verbs> .. to/for/onto me/us; > <give_verbs> * * * .. to/for/onto me/us;
        > <give_verbs> * * * * * * .. to me/us; > share .. with me/us; > share * * * .. with me/us;
        > share * * * * * * .. with me/us;
        > email/mail/text/write/dm/whatsapp/message me/us a/an/the/his/her/their/some/two *;
        > recommend/suggest _; > recommended; > <help_verbs> me/us; > <help_verbs> me/us with/out/to/on _;
        > put me/us up/in/on/onto/forward; > put me/us in touch/contact with _; > put in a good? word for? me? ..;
        > put in a word; > hook me/us up with _; > set me/us up with _; > turn me/us on to/onto _;
        > turned me onto _; > point me/us to/towards/toward/at/in _; > steer me to/towards _; > refer me/us to _;
        > walk/talk/take/run/guide/lead me/us through _;
        > let me/us use/keep/borrow/have/stay/crash/try/know/in/join/sit/test/read _; > treat me/us to _;
        > drive me/us to/home/back _; > pick me/us up from/at _; > drop me/us off? at/home;
        > give me/us a lift/hand/ride/tip/reference; > cover for me; > vouch for me; > stand/stood up for me;
        > stick/stuck up for me; > wrote me/us a _; > tip me off about _; > congratulate me/us on _;
        > wish/wished me/us _; > <do_mine> my/our _; > look/looked after my/our _; > take/took care of my/our _;
        > pay/paid for my/our _; > paid for _; > pass on/along _; > passed me _; > do/did me a favour/favor/solid;
        > do/did me/us _; > sort me/us out with _; > sort/sorted out my/our _; > fix/fixed me/us up with _;
        > clue me in on _; > fill me in on _; > get me/us a/an/the/some/in/into/out _;
        > lend/lent/gave a hand with _; > step/stepped in for me; > helped with/out my? _; > help my/our _;
        > gift/gifted me/us _; > bring/brought round/over/along/back a/an/some/the/his/her/their/homemade _;
        > surprise me/us with _; > nominate/nominated me for _;
        > show/showed me/us how/around/round/the/his/her/their/a _; > make/made me/us _; > has/have let me _;
        > make/made an? intro/introduction for me/to _; > made the introduction _; > donate/donated _;
        > share <det>? <shared>; > bail me out; > saved me/my _; > put my name forward for? _;
        > tell/told me/us about a/an/the great? good?
        book/podcast/film/article/tool/course/place/restaurant/app/website/recipe _; > offer me/us _;
        > open/opened doors? for me/us _; > teach/taught me/us _; > translated .. for me;
        > arranged/arrange .. for me/us; > got .. for me/us; > organised/organized .. for me/us;
        > cook/cooked/bake/baked for me/us; > invited me/us to/for _; > give/gave me/us _
        """,
    ),
    (
        _THANKS,
        """
        > thank me/us for _; > thanks to <them>/P i *; kudos/props/shout-out to <them>/P for > _;
        > get/receive/have/inherit/borrow a/an/some/the/two/three/this/my *? *? *? *? from P/<them>;
        > <thank> for
        the/my/our/all/your/a/that/helping/being/having/letting/lending/sending/taking/introducing/looking/everything/sharing/hosting/coming/recommending/putting
        _; > thank <them>/P for _; thanking me/us/him/her/them/P for > _;
        say/said/saying/says thank/thanks/ta/cheers you? to? me? for _;
        to say thank/thanks/ta/cheers you? for > _;
        say/said/saying/says thank/thanks/ta/cheers you? to? me/us? for > _;
        express his/her/their/my thanks/gratitude for > _; appreciate/appreciated my _; > thanks me/us for _;
        is/was/be grateful to me? for > my/the/our *; grateful for > my/the/our *; > thanked me/us for _;
        sends thanks for > _; thank you note/card/message/letter for > _;
        thank-you note/card/message/letter for > _
        """,
    ),
)

LISTS["shared"] = """
    link article template contact contacts notes recipe slides deck tip tips resources list book podcast piece
    paper spreadsheet advice insights experience playlist story experiences knowledge name
    """

INTERESTS = (
    (
        None,
        """
        huge/massive/mega/heavily into _; =plays/play/playing/practises/practices/practising the? > <hobbies> *?;
        =plays in/for > a/an/the/two *; =sings/singing in/with > a/an/the/two *;
        =does/doing/tried/started/starting/took/taking > <hobbies>; =goes/going/go > <hobbies>;
        learning/learns/learn the/to? play? the? > <hobbies>; =keeps/keeping > <livestock>;
        take/takes/taken/took up > _; taken to > <hobbies>; =all about > * these/at/now/lately/right; all about > _ these;
        a? =keen/avid/passionate/devoted/enthusiastic/committed/serious/talented/amateur > <doers>;
        ca n't/not get enough of _; can not/n't stop =playing/knitting/baking/watching > *;
        =practises/practising > <hobbies>; nerdy about _; evangelical about _; besotted with _;
        =love/loves/loving _; =like/likes _; =enjoy/enjoys/enjoying _; =adore/adores _; love to > *; =into _;
        a? big/huge/massive/great/total? fan/fans of _; fan of _; keen on _; keen as mustard on _; fond of _;
        crazy/mad/nuts/bonkers/bananas/wild/potty/daft about/for/over/on _; mad keen on _; passionate about _;
        curious about _; interested in/by/about/on _; interesting in _; interested _;
        have/has/got an? interest in _; take/took/taking an interest in _; shows? interest in _;
        interest himself/herself? for/in _; passion for/is/be :? _;
        has/have/got a real? passion/thing/soft/weakness/flair/love/taste/penchant/enthusiasm spot? for _;
        's got a thing for _; thing for _; soft spot for _; obsess over/with/about/by _; obsessed with/by _;
        hooked on _; big on _; big into _; take/took/taken up _; taking up _; get/got/gotten/getting into _;
        got/get really? into _; ca n't get enough of _; can not get enough of _;
        ca n't stop talking/raving/going about/on _; can not stop talking about _; n't stop talking about _;
        never stops talking about _; can't get enough of _; swear/swears by _; collect/collects _;
        geek/geeks/geeking out on/over/about _; nerd/nerds/nerding out on/over/about _; rave/raves/raving about _;
        bullish on/about _; gung-ho about/on _; gung ho about/on _; addicted to _; hobby/hobbies be _;
        hobby/hobbies :? _; spend/spends/spending .. weekends/evenings/time/sundays/saturdays/weekend -ing _;
        spends .. weekends/evenings/time/sundays/saturdays/mornings > -ing; enthusiastic about _;
        enthuse/enthuses/enthused about _; enamoured/enamored with/of _; fascinated by/with _;
        fascination with/for _; caught up in _; devoted to _; dabble/dabbles/dabbling in _; live/lives for _;
        live/lives and breathe/breathes _; heavily/deep/deeply into _; taken with _; in love with > -ing;
        in love with the _; sucker for _; never shuts/shut up about _; won't shut up about _;
        can't/wo n't/not stop talking about _; rediscovered _; discovered > a/the/his/her/their * for;
        favourite/favorite * be _; fav/fave * be _; lot of time for _; started/start > -ing again;
        really? digs/digging _; partial to _; excited about _; bitten by the > * bug; is all about > _;
        currently reading _; into her/his/their _
        """,
    ),
)

FANS = (
    (
        None,
        """
        a big/huge/massive/great/real/total/proper/keen/avid/serious/die-hard/lifelong/true? > *;
        have/has/catch/caught/got/get/been/bitten by? the > *; avid/keen/passionate/serious > *; the > * bug;
        big/huge/massive > *; on a > *
        """,
    ),
)

SHELF = (
    (ShelfKind.BOOK, r"\b(?:the |an? )?(?:\w+ )?book (?:called |by )?[“\"'‘]?(?P<title>(?-i:[A-Z\"“]).+)"),
    (ShelfKind.PODCAST, r"\bpodcast (?:called )?(?P<title>(?-i:[A-Z\"“]).+)"),
    (ShelfKind.PODCAST, r"\bthe (?P<title>(?-i:[A-Z])[\w' ]+?) podcast\b"),
    (ShelfKind.ARTICLE, r"\barticle (?:called |on )?(?P<title>(?-i:[A-Z\"“]).+)"),
    (ShelfKind.TOOL, r"\b(?:tool|app) (?:called )?(?P<title>(?-i:[A-Z\"“]).+)"),
    (ShelfKind.OTHER, r"^(?:recommended|suggested) (?:me |us )?[\"“'‘](?P<title>[^\"”'’]+)"),
)
