"""How one talked, with whom, and who turned to whom."""

from netgive.capture.language import Cue, Way
from netgive.domain.conversations import Channel

_MEALS = (
    """
    coffee tea lunch dinner supper breakfast brunch drink drinks beer beers wine pint pints cuppa cocktail
    cocktails bbq barbecue picnic roast
    """
    """
    pizza taco tacos ramen sushi curry burger burgers soup cake espresso latte cappuccino kebab tapas chai dosa
    biryani thali dimsum dim-sum pho noodles falafel hotpot fondue
    """
    """
    meal bite feast potluck ice-cream gelato pancakes bubble-tea matcha mulled-wine glühwein gluhwein nightcap
    aperitif sherry port whisky champagne prosecco cider mimosas aperol sundowner sundowners snack sandwich sandwiches steak paella
    """
    """
    brew bevvy bevvies coffees teas lunches dinners food takeaway doughnuts dumplings waffles apéro schnitzel
    raclette scones crepes
    """
)
_SESSIONS = (
    """
    meeting meetup meet-up gathering session workshop seminar lecture class course lesson training rehearsal
    practice choir match game quiz poker committee panel interview
    """
    """
    hackathon offsite off-site retreat kickoff shower kick-off standup stand-up sync catchup catch-up check-in checkin
    1:1 one-on-one party wedding funeral wake christening baptism
    """
    """
    birthday housewarming barmitzvah bat-mitzvah reunion conference congress fair trade-fair expo summit festival
    demo pitch presentation bash shindig leaving-do soiree soirée brunch festa knees-up
    concert gig show play opera ballet exhibition opening vernissage premiere
    """
    """
    screening reading vigil protest demo march hike walk stroll wander run jog ride swim sail ski trip tour visit
    sleepover camping crossfit yoga pilates spin zumba
    """
    """
    climb bouldering climbing tennis squash badminton football padel golf basketball volleyball cricket rugby
    bowling darts billiards pool snooker sauna spa karaoke jam
    """
    """
    board-game board-games barbecue bookclub book-club parents-evening review steering council assembly retro
    retrospective debate chinwag natter gossip feedback
    """
    """
    mentoring coaching tutorial supervision date get-together hangout playdate graduation ceremony gala fundraiser
    auction mass service mosque prayers barn-dance ceilidh disco dance volunteering fete fête allotment marathon
    parkrun
    """
)
_PLACES = (
    """
    pub bar café cafe bistro restaurant canteen cafeteria gym studio office park market museum gallery church
    temple synagogue playground beach station
    """
    """
    airport platform train bus tram metro tube subway plane flight ferry supermarket costco tesco aldi lidl
    sainsbury's walmart ikea shop store bookshop theatre theater cinema club clubhouse
    """
    """
    library garden zoo festival stadium hall hospital surgery school playground gate nursery kindergarten booth
    stand campus lobby corridor lift elevator canal harbour harbor lake river forest
    """
    """
    wall rink court pitch racecourse diner bakery deli food-court mall garage workshop makerspace hackerspace
    co-working coworking lounge terrace rooftop balcony kitchen doorstep street hairdresser's barber's dentist's
    """
)
_PLACES_ALONE = (
    "pub bar café cafe gym museum gallery park beach cinema sauna theatre theater concert pool wall playground"
)

LISTS = {
    "meals": _MEALS,
    "sessions": _SESSIONS,
    "places": _PLACES,
    "places_alone": _PLACES_ALONE,
    "preps": """
    out up , earlier late early first unexpectedly just about to from for this at in on while because twice again
    via over with after before earlier asking saying today back re
    """,
    "text_apps": """
    whatsapp signal slack telegram sms linkedin messenger instagram insta facebook fb imessage discord wechat
    viber threema kik snapchat snap mastodon bluesky mattermost line kakao xing hinge bumble reddit twitter matrix
    element
    """,
    "call_apps": "zoom skype facetime webex hangout hangouts jitsi whereby gotomeeting duo",
    "message_nouns": "message msg text dm sms chat thread note pm voicenote",
    "messages": """
    email e-mail mail message text letter note card postcard reply answer whatsapp dm sms call voicemail hear
    parcel invitation msg news word speak write talk listen get receive signal telegram
    """,
    "mail_things": """
    line voice email e-mail mail message text dm sms voicemail note letter whatsapp message call postcard card
    """,
    "reach": """
    call ring phone telephone facetime skype zoom text message email e-mail mail ping dm whatsapp write reply
    answer respond slack contact dial poke nudge wire fax telegraph buzz holler voicenote
    """,
    "write_verbs": """
    text message email e-mail mail ping dm whatsapp write reply answer respond slack contact poke nudge voicenote
    """,
    "with_names": "with",
    "before_names": """
    with met saw visited called rang phoned emailed e-mailed texted messaged pinged dmed dm'd contacted told asked
    thanked wrote w met facetimed skyped zoomed whatsapped interviewed hosted
    """
    """
    joined saw see meet call ring phone email text message beside bumped ran into across alongside promised owe named
    spotting opposite
    congratulated introduced invited remind tell ask send spotted caught
    """,
    "before_known": """
    with met saw visited called rang phoned emailed e-mailed texted messaged pinged dmed contacted told asked
    thanked wrote facetimed skyped zoomed whatsapped interviewed hosted beside into alongside owe congratulated
    introduced invited promised remind from on send sent give gave lend lent ask tell
    """
    f" to zoom skype call text email facetime whatsapp phone {_MEALS}",
    "going": "going gonna",
    "once_more": "meet see catch speak talk",
    "again": "again next",
    "from_them": "from by me us back arrived came",
    "from": "from",
    "at_home": "at to round by",
    "from_or_to": "from to by",
    "lists_people": """
    attendees participants present with who people there attending joined guests team attended by room line cast
    """,
    "attendees": "attendees participants attending present",
    "people_say": """
    told asked said called wrote thanked recommended introduced invited helped needs wants texted phoned messaged
    emailed rang says mentioned came joined sent gave lent brought loves works dropped popped visited suggested
    explained announced got
    """,
    "nouns": f"""
    {_MEALS} {_SESSIONS} {_PLACES} chat talk conversation discussion zoom skype call email phone video teams action todo homework bought sent left
    """,
    "says": """
    is was has had does did just could would and can isn't can't couldn't wouldn't doesn't didn't hasn't haven't
    wants needs may might should must or and won't wasn't got came went said told texted called rang phoned wrote
    lost gave took met left felt found kept brought lent made won knows broke thought paid sent put let cut hit
    set quit read shut spread bet
    """,
    "planned": """
    will 'll should must shall might let's lets maybe next going planning plan want wants wanted would wo ought
    owe owes owed promised promise meaning need needs needed hope hoping supposed remember forgot forget tomorrow
    moved postponed rescheduled invite remind suggested suggest recommended recommend urged encouraged advised
    """,
    "to_do": "her him them a back the again",
    "together": """
    go eat drink walk wander run hike swim climb ski sail cycle ride dance play watch have sit meet talk speak
    chat cook bake paint visit stroll drive travel spend share grab stop try catch hang bump shop camp celebrate
    discuss do get dine
    """,
    "not_together": """
    break split separate angry cross furious help share work deal live stay struggle agree fall cope touch contact
    wrong argue fight row quarrel pleased obsessed love compare connect annoyed fed swap disagree patient problem
    trouble issue affair luck introduce put friends
    """,
    "not_with": """
    about re re: regarding via per courtesy for of without not like than between introducing concerning knows know by named called
    our
    """,
    "linking": "introduce intro intro'd introduction connect touch refer",
    "connecting": "introduce intro introduction connect connecting",
    "called": "called named",
    "named": "guy man woman girl boy bloke chap lady someone somebody friend colleague person dog is was fellow",
    "home": "place house flat home apartment kitchen garden balcony",
    "into": "into across",
    "bump": "run bump come stumble knock barge crash",
    "there_too": "there present",
    "first_time": "first last",
    "times": "time times",
    "aside": "about re regarding for of without from",
    "not_that_day": "eod cob latest since for until till by before due from after because of next",
    "another_day": """
    moved pushed postponed rescheduled shifted before until since ahead because due interview wedding funeral launch deadline exam expires starts died
    """,
    "with_a_day": """
    think guess probably maybe perhaps was on the and min mins minutes hour hours hrs hr pm am at a.m. p.m. from
    to about around ca approx ago last this morning afternoon evening
    """,
    "in_bed": "hospital icu ward hospice",
}

_CALL, _MESSAGE, _EMAIL, _MEETING, _OTHER = (
    Channel.CALL,
    Channel.MESSAGE,
    Channel.EMAIL,
    Channel.MEETING,
    Channel.OTHER,
)

CUES = (
    (
        Cue(_CALL, 0),
        """
        video/phone/telephone/tele/conference/zoom/teams/skype/facetime/voice
        call/chat/catchup/catch-up/meeting/coffee/date/conversation/session/interview/conference;
        whatsapp/signal/group/facebook/messenger/slack/telegram/video =call/video/call;
        whatsapp/signal/group/facebook/messenger/slack/telegram =call; videocall; phonecall; telecall;
        google =meet; phone/telephone/telephonic/telephonically; =telephoned; =tel; =ph; cold/intro/discovery call;
        on/over/by/via/through/in the? phone/telephone/blower/horn/line/landline;
        on/over/via/through/using/in teams; ms/microsoft teams; teams $; teams ,/./)//; teams call/meeting/catch-up/sync;
        <call_apps>; by/over/via/on video; video $; =video; =call; =calls; =called; =ring; =rang; =rung; =ringing;
        =rings; =calling; give/get/have P/<them>/me/us? a? ring/bell/buzz/call/tinkle/shout; voicemail;
        voice mail; answerphone; answering machine; missed call; dial in/into?; hop on a? call; on the phone;
        dialled; dialed; landline; facetimed; videochat; put the phone down; voip; webinar; =video/audio;
        get P on the line; hung up
        """,
    ),
    (
        Cue(_MESSAGE, 1),
        """
        <text_apps>; on/in/over/via/by? teams chat/message/dm/channel; teams chat/message/dm/channel;
        =text/texts/texted/texting; message; dm; ping; messaged; voice note/message/memo; voicenote; group chat;
        direct message; in/on the group; commented/comment on;
        reply/replied/react to story/post/tweet; tweet; inmail; =texted; a text; text
        """,
    ),
    (
        Cue(_EMAIL, 2),
        """
        email; e-mail; mail/mailed; emails; inbox; =mails; =mailing; exchange of emails; by mail; gmail; outlook;
        cc/cced
        """,
    ),
    (
        Cue(_OTHER, 0),
        """
        in/by the? mail/post; postcard; =letter; =letters; =card; =cards; parcel; package;
        christmas/birthday/greeting/thank-you/get-well card; by post; care package; telegram $
        """,
    ),
    (
        Cue(_MEETING, 3),
        """
        =discussion; talk/speak/chat .. at/in/on/outside/by/near the/a/his/her/their/my? * <places>; farmers/flea/street/food/fish market;
        talk/speak/chat .. at/in/on/outside/by the/a/his/her/their/my? <places>; christmas market; at/to/round the? market;
        work/birthday/leaving/office/christmas/summer/engagement/school do;
        <meals>; <sessions>; <places_alone>; =meeting/meetings/meetup; in person; face to face; face-to-face; f2f;
        irl; happy hour; =met; =meet; =saw; =seen; =seeing; visit; bump into; bumped; run into/across; run;
        come across; cross paths; catch up; catch-up; catchup; caught P; hang out; hung out;
        sit/sat next/down/beside/with/opposite/together; =sat; stand next;
        shared a table/taxi/cab/ride/car/lift/room/compartment; =ate; eat; =drank; drink; dine;
        come/pop/swing/stop/drop/call/nip/pass over/by/round/around/in/along;
        come to visit/see/stay/dinner/lunch/tea/my/our/mine/ours; came with; =here; be here;
        have P over/round/around; had P over/round/around;
        go
        for/to/out/see/swimming/running/climbing/hiking/camping/shopping/skiing/dancing/sailing/fishing/cycling/bowling/together;
        went; with at; wander/stroll/walk/hike/climb/swim/jog/cycle/ski/sail/ride; be with/at/together;
        at P 's? place/house/flat/home/office/garden/studio/party/wedding/exhibition; at P 's; be at; round at;
        help me move; =helped P/<them>; fix my; take me out/to/for; invite me to/over/round; join; attend; spot;
        grab a; stop for; meal with; tag along; stay with/at; host;
        book/film/movie/game/quiz/poker/board/date/girls/boys/curry/trivia night; =night; school gate/run/gates;
        sleep over; church; interview; book club; play/played with/tennis/chess/football/squash/board/cards/padel;
        lunched; dined; gossip; =walk; =cooked .. for me/us/P/<them>; =cooked for; have me/us over/round;
        presented/showed; pick me/P up; pair with; carpool; worked together; work together with; sync; check-in;
        visit; parents ' evening; evening; shadowed; sunday roast
        """,
    ),
    (
        Cue(_OTHER, 6),
        "went/go/going/gone with a/the/another/our/someone/somebody; in the market for/any/anymore/at/right/now; the/a/job/housing market; talk; chat; speak; discuss; =conversation; one with; =had a? quick? word with; updated/update P/<them>",
    ),
    (
        Cue(_MESSAGE, 5, written=True),
        """
        =wrote; =written; =writed; write me/to; =replied; =reply; =replies; =answered; heard from; hear back;
        wished/wish P/<them>; congratulate/congratulated P/<them>; exchange with; back and forth; back-and-forth;
        answer from; wrote to
        """,
    ),
)

CONTACT = (
    (
        Way.BOTH,
        """
        exchange .. messages/emails/texts/mails/letters; exchanged; exchange of; back and forth; back-and-forth;
        chat with/on/over/by/via; chatted; =chatting; messages/emails/texts/mails/letters with;
        texting/emailing/messaging/whatsapping/corresponding with; write with; correspond; thread with;
        conversation with/on; long chat; chat; =texting $; swap messages/emails/voice
        """,
    ),
    (
        Way.THEIRS,
        """
        <reach> me/us/back/again/twice; <reach> to? me/us; <reach> $; <reach> D; <reach> <preps>;
        <reach> that/if/whether; reply/answer/respond my/our/to/at/already;
        letter/email/message/card/postcard/parcel/package/note/reply/invitation arrive/come;
        <reach> a/an/another/two <message_nouns>; write <preps>; wrote; writed; =wrote; text that; hear from;
        heard back; hear back;
        email/mail/message/text/letter/note/card/postcard/reply/answer/whatsapp/dm/sms/voicemail/parcel/call/invite/invitation/word/voicenote/memo/inmail/news/line/ping
        .. from/by P/<them>; voice note/message from; from P $; =from P;
        get/receive/have .. email/mail/message/text/letter/card/postcard/dm/reply/parcel from;
        send/drop/shoot/forward/leave me/us; sent/send .. to me/us; sent; share .. with me; forward me; forwarded;
        get back to me/us; got in touch; get in touch; reach out; reached out; be in touch; touch base;
        letter/email/message/card/postcard/reply/parcel arrive/come;
        come over/by/round/around/along/to/for/in/with/down/up/through; drop by/in/round/over; stop by/in;
        pop in/round/over/by; swing by; call in/round; visit me/us/D?; visit $; be here;
        be/was there/present/around; join us/me/D?; join $; joined; show up; turn up; take me/us out/to/for;
        invite me/us; help me/us move; fix my/our; meet me/us; see me/us; walk in; walked in; stay with me/us;
        come; catch me/us; pick me/us up; give me/us a ring/call/bell/buzz/shout; wished me; congratulated me;
        thank me/us; add/added/tag/tagged me; follow up with me; cook/cooked/bake/barbecued/grilled for me/us; cook/cooked .. for me/us; have/had me/us over/round/for/to; host/hosted me/us;
        feed/fed me/us; drive/drove me/us; treat me/us; walk me through; sit/sat with me/us; present/presented;
        show me/us; bump into me; say hi/hello
        """,
    ),
    (
        Way.MINE,
        """
        no answer/reply/response/word/news from P/<them>; i =replied/answered; send/write/text/email/message/ping/voicenote .. back;
        send/sent my? congrats/congratulations/condolences/love/regards; =sent back; <write_verbs> to? P/<them>; <write_verbs> back? to P;
        <write_verbs> back; email/mail/message/text/letter/note/card/postcard/reply/dm/parcel/line .. to P/<them>;
        send/drop/shoot/post/mail P/<them>; send .. to P/<them>; sent .. to P/<them>; =sent; reply to; replied to;
        call/ring/phone P/<them>; wish P/<them>; congratulate P/<them>; thank P/<them>; get back to P/<them>;
        reach out to; reached out to; forward P/<them>; leave P/<them>; get in touch with; touch base with;
        follow up with; contact P/<them>; comment on P; remind P/<them>; nudge/poke P/<them>; ask P/<them>
        """,
    ),
)

ONE_WAY_CALLS = (
    (
        Way.THEIRS,
        """
        voicemail/message/answerphone/voice-mail .. from P/<them>; voice mail from; miss/missed a? call from;
        missed call; missed P 's? call; P leave/left me? a? voicemail/message; leave/left me a? voicemail/message;
        tried to call/ring/reach me; try to call/ring/reach me
        """,
    ),
    (
        Way.MINE,
        """
        leave P/<them>? a/two/three/several/another? voicemail/message/voice; leave a? voicemail/message/voice for/on/with;
        got the/his/her/P machine/voicemail/answerphone; get the/his/her machine/voicemail/answerphone;
        go/went to/straight/through to? voicemail; no answer/reply/response; not pick up; n't pick up;
        do not answer; n't answer; not answer; could/can not reach; n't reach/get; could not get hold;
        try/tried to call/ring/reach/phone; tried calling/ringing/phoning; try call/ring/phone; =unanswered
        """,
    ),
)

PASSING = (
    (
        None,
        """
        over > <det>? <meals>; over > <det>? * <meals>; over > <det>? phone/zoom/skype/video/email/whatsapp/text;
        at/during/after/before > <det>? <meals>; at/during/after/in > <det>? <sessions>;
        at/during/after > <det>? * <sessions>; at/during > <det>? * * <sessions>; at/in > <det>? <places_alone>;
        on > the phone/telephone/blower/line/horn;
        on/via/by/over/through > <text_apps>/<call_apps>/teams/phone/email/text/video/messenger/telephone;
        by > telephone/phone/email/mail/text/video/message; in > a? dm/text/message/email/voice; in > person;
        > face to face; for > <det>? <meals>; for > <det>? * <meals>; to > <det>? <meals>;
        =when we > talk/speak/meet/chat/eat/walk; when we > =spoke/met/talked/chatted; when i > =saw/met/visited;
        round for > <meals>; on > <det>? walk/hike/train/bus/plane/ferry; from > the? phone
        """,
    ),
)
