"""Words before a colon, and who was not there."""

LISTS = {
    # What may stand in a label besides: “biggest problem right now”.
    "aside_in_labels": """
    biggest main big key top current currently her his their number one right now at the moment today greatest only
    still real latest actual present immediate urgent major central core single most pressing important also
    """,
}

LABELS = (
    (
        "task",
        """
        todo; to-do; to do; to dos; todos; to-dos; action/actions item/items?; actions; action me;
        action items me; me; i; my homework; homework for? me?; homework; my promise/promises;
        promise/promises/promised; i promised; agreed; task/tasks; follow-up/follow-ups; follow up; followup;
        my part; my task/tasks; for me; me to do; todo/to-do me; to do me; for me to do; next steps/step/actions?;
        next step me; ai; ap; my action/actions/side/turn; mine; i owe; owe; owed; reminder; remember;
        my todo/todos; promise from me; action point/points?; on me; i do; i will; action for me; tasks for me;
        me next; what i do; ai/ap/ai's/aps/actions me/mine; action/actions on/for me; me/mine actions?; aps; ais; my action? item/items; my aps?;
        my commitments?; promises made; promises; my bit; i am to; i said i would; i'll; i will; outstanding; open on my side; from my side/end; my end; needed from me; deliverables?
        """,
    ),
    (
        "agreed",
        "will do; said of; said gladly; said happy; said no; said yes; said sure; said ok; told yes; consider it; on it",
    ),
    (
        "later",
        """
    next; next meeting/call/time/date/session/catch-up?; follow-up meeting/call; deadline; due; when next;
    next *; next * *; upcoming; coming up; save the date
    """,
    ),
    (
        "need",
        """
        what? <they> need/needs from? us/me?; need/needs from? us/me?; wish/wishes; ask/asks; looking for; wanted;
        searching for?; searching; needed; wants; want; seeking; request/requests; in need of; help wanted;
        intros/introductions wanted; introductions wanted; wanted intros; introductions needed;
        on the lookout for; hiring for?; open roles; wishlist; wish list; could use; after; requests; seeks;
        requires; looking to hire; need from me; their needs/asks?; his/her needs/asks?
        """,
    ),
    (
        "goal",
        """
        goal/goals; aim/aims; plan/plans; blocked by/on?; blocker/blockers; stuck on/with/at?; problem/problems;
        struggle/struggles with?; challenge/challenges; struggling with; pain point/points; worry/worries;
        worried about; dilemma; considering; thinking about; wants to; issue/issues; difficulty/difficulties; pain/pains; painpoint/painpoints; concern/concerns; obstacle/obstacles; hurdle/hurdles; bottleneck/bottlenecks; sticking
        points?; what hurts; what keeps <them>/<they> up; trouble/troubles; priority/priorities;
        headache/headaches; frustration/frustrations; open questions?; questions?; risk/risks; need help with; help with
        """,
    ),
    (
        "like",
        """
        new/latest/big? hobby/hobbies/passion/obsession/thing; love/loves; like/likes; interest/interests;
        hobby/hobbies; into; interested in; enjoys; fan of; passion/passions; favourite/favorite things?; keen on;
        obsessed with; mad about
        """,
    ),
    (
        "gave",
        """
        give/gave/gives me/us; got; received; receive; got from <them>/P; recommended; recommendations?; tip/tips;
        tip/tips/recommendation/recommendations/rec/gift/present/advice/book/link from/by; her/his tip/tips; thanks to/for;
        recommend me?; lent me; sent me; shared with? me?; thanks for; thank you for; from <them>; gift/gifts;
        helped me? with; suggested; introduced me to
        """,
    ),
    ("header", "from; sender; from and subject"),
    ("subject", "subject; subject line; re; betreff"),
    ("channel", "channel; how; medium; mode; via; format; type"),
    ("where", "where; place; location; venue; setting"),
    ("when", "when; date; day; on; date and time; time; sent; received on"),
    (
        "present",
        """
        attendees; participants; present; with; who; people; there; attending; joined by; guests; attended by?;
        in the room; on the line/call/phone/screen; remote; online; dialled in; at the table; also there/present;
        met; met with; spoke/talked to/with; in attendance; who was there; person
        """,
    ),
    (
        "absent",
        """
        absent; apologies; apologies from; excused; missing; not there/present; regrets; could n't make it;
        sent apologies; absentees
        """,
    ),
)

AWAY = (
    (
        None,
        """
        could n't make/come/be/join; could not make/come/be/join; couldn't make; be missing/absent/away $;
        be missing/absent; was n't there; be not there; did n't come/show/make/turn;
        did not come/came/make/show/turn; cancelled; canceled; cancel $; bail/bailed; no show; no-show;
        have to cancel; stand me up; stood me up; flaked
        """,
    ),
)
