"""German, among people who say “du”."""

from datetime import date

from netgive.domain.exchange import ShelfKind
from netgive.engine.language import Language
from netgive.engine.snapshot import OfferSource

MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November")
SAID_OF_SOMEBODY = frozenset({"ist", "war", "hat", "sucht", "braucht", "möchte", "will", "plant", "hofft", "überlegt"})


def spoken_date(on: date, today: date) -> str:
    """``12. März``, with the year if it is another one."""
    day = f"{on.day}. {(*MONTHS, 'Dezember')[on.month - 1]}"
    return day if on.year == today.year else f"{day} {on.year}"


def somebody(source: str, text: str) -> str:
    """What is said of a person in the first question, without the name."""
    if not text:
        return "kennt sich damit gut aus"
    if source == OfferSource.SKILL:
        return f"kennt sich mit {text} gut aus"
    return f"arbeitet bei {text}" if source == OfferSource.ORGANIZATION else f"arbeitet als {text}"


def unchanged(text: str) -> str:
    """Notes keep their words: who is meant by “sie” or “ihr” cannot be told in German."""
    return text


def told_of(first: str, text: str) -> str:
    """“sucht einen Koch” becomes “Ada sucht einen Koch”."""
    return f"{first} {text}" if text.strip().partition(" ")[0].casefold() in SAID_OF_SOMEBODY else text


LANGUAGE = Language(
    greeting=("Hallo {first}!", "Guten Tag {first}!"),
    both="{first} und {other}",
    a_friend="jemand, den ich kenne",
    somebody_unnamed="jemand",
    item={
        ShelfKind.BOOK: "das Buch {title}",
        ShelfKind.PODCAST: "den Podcast {title}",
        ShelfKind.ARTICLE: "den Artikel {title}",
    },
    what_they_love="das, was du gern tust",
    recall={
        "note": (
            "ich habe noch einmal gelesen, was ich mir bei unserem Gespräch am {date} notiert hatte: {quote}. Es geht mir "
            "seitdem nach.",
            "heute ist mir unser Gespräch vom {date} wieder eingefallen. Ich hatte mir notiert: {quote}.",
        ),
        "message": (
            "in dieser Woche habe ich noch einmal deine Nachricht vom {date} gelesen: {quote}. Sie geht mir seitdem nach.",
            "heute ist mir deine Nachricht vom {date} wieder eingefallen: {quote}.",
        ),
        "need": (
            "ich habe im Kopf behalten, worum es dir geht: {quote}.",
            "was du suchst, hat mich nicht losgelassen: {quote}.",
        ),
        "interest": (
            "in dieser Woche habe ich an dich gedacht, weil ich weiß, wie viel dir das hier bedeutet: {quote}.",
            "immer, wenn mir das hier begegnet, denke ich an dich: {quote}.",
        ),
        "memory": (
            "ich musste lächeln, als ich daran dachte, was uns verbindet: {quote}.",
            "in dieser Woche ist mir eine schöne Erinnerung wieder eingefallen: {quote}.",
        ),
        "good_news": (
            "ich habe von deiner guten Nachricht gehört, {quote}, und freue mich sehr für dich! Von Herzen alles Gute dazu.",
            "was für eine schöne Nachricht: {quote}! Ich habe mich ehrlich gefreut, als ich davon hörte.",
        ),
        "grief": (
            "ich habe gehört, was geschehen ist, und es tut mir unendlich leid. Ich denke an dich und an alle um dich herum.",
            "es tut mir sehr leid, was du gerade durchmachst. Ich bin in Gedanken bei dir.",
        ),
        "illness": (
            "ich habe gehört, dass es dir nicht gut geht, und denke an dich. Ich hoffe, dass jeder Tag ein wenig leichter "
            "wird.",
            "es tut mir leid, dass deine Gesundheit dir gerade Sorgen macht. Ich denke an dich.",
        ),
        "plain": (
            "in dieser Woche bist du mir in den Sinn gekommen, und ich wollte den Gedanken nicht vorbeiziehen lassen.",
            "ich habe in dieser Woche an dich gedacht, und es war ein guter Gedanke.",
        ),
    },
    gift={
        "share": (
            "Deshalb habe ich an dich gedacht, als mir das hier begegnet ist: {item}. Es geht genau darum.",
            "Ich glaube, das könnte genau das Richtige dafür sein: {item}. Du solltest es haben, bevor ich es vergesse.",
        ),
        "share_softly": (
            "Ich habe hier etwas liegen, das gut dazu passen könnte und das ich dir gern und ohne Weiteres weitergebe: {item}.",
            "Bei mir steht etwas im Regal, das dazu passen könnte und das du gern haben kannst, wenn es dir nützt: {item}.",
        ),
        "advise": (
            "Du hattest gefragt, und hier bin ich: Mit diesem Thema habe ich viel Zeit verbracht ({item}), und ich erzähle "
            "dir gern, was bei mir geklappt hat und was nicht.",
            "Du hattest danach gefragt, und dieses Thema kenne ich von innen ({item}). Ich habe dir ein paar Gedanken "
            "zusammengestellt.",
        ),
        "permission": (
            "Mit diesem Thema habe ich selbst einige Zeit verbracht ({item}) und die meisten Fehler gemacht, die man dabei "
            "machen kann.",
            "Dieses Thema begleitet mich schon länger ({item}), deshalb kommt mir manches davon vertraut vor.",
        ),
        "introduction": (
            "Ich kenne jemanden, bei dem ich daran denken musste. Die Person {about}, und ich glaube, ihr hättet euch viel "
            "zu sagen. Mehr als eine halbe Stunde würde es nicht kosten.",
            "Mir ist jemand eingefallen. Die Person {about} und wäre vielleicht genau richtig, um darüber zu sprechen.",
        ),
        "celebrate": (
            "Du hast lange darauf hingearbeitet, und ich wüsste niemanden, dem ich es mehr gönne.",
            "Das hat mir den Tag verschönert, und ich hoffe, du nimmst dir die Zeit, es richtig zu genießen.",
        ),
        "support": (
            "Du musst darauf nicht antworten. Wenn eine Besorgung, ein warmes Essen oder eine Stunde Gesellschaft diese "
            "Woche leichter machen, sind sie dir sicher, und ich verlange nichts dafür.",
            "Du musst nichts tun und nichts sagen. Du sollst nur wissen, dass du damit nicht allein bist und dass ich auch "
            "für die kleinen und praktischen Dinge da bin.",
        ),
        "question": (
            "Ich weiß gern, wie die Geschichten der Menschen weitergehen, die mir wichtig sind, und deine gehört dazu.",
            "Es war eines dieser Gespräche, über die man noch lange nachdenkt, und ich wüsste gern, wie es weiterging.",
        ),
        "stale": (
            "Ich habe mich seitdem mehr als einmal gefragt, wie es bei dir weiterging, und hätte schon längst einmal nachfragen "
            "sollen.",
            "Das ist eine ganze Weile her, und ich wüsste wirklich gern, wie es bei dir damit weitergegangen ist.",
        ),
        "interest": (
            "Es ist schön, jemanden zu kennen, der so dafür brennt, und ich würde gern wieder davon hören.",
            "Ich mag es, wenn Menschen so etwas haben, und ich bin neugierig, wohin es dich geführt hat.",
        ),
        "memory": (
            "Ich weiß gern, wie die Geschichten der Menschen weitergehen, die mir wichtig sind, und deine gehört dazu.",
            "Es ist schön, so etwas zu teilen, und ich habe nicht vergessen, wer dabei war.",
        ),
    },
    question={
        "share": ("Wie ist es dir damit seitdem ergangen?", "Wo stehst du damit inzwischen?"),
        "share_softly": ("Soll ich es dir schicken?", "Möchtest du es haben?"),
        "advise": ("Welcher Abend in dieser Woche passt dir am besten?", "Wann wäre ein guter Moment dafür?"),
        "permission": (
            "Wäre es dir recht, wenn ich aufschreibe, was bei mir geklappt hat?",
            "Wäre es dir willkommen, wenn ich erzähle, was ich dabei gelernt habe?",
        ),
        "introduction": (
            "Möchtest du, dass ich frage, ob dort Interesse an einem Kennenlernen besteht?",
            "Soll ich fragen, ob ein Gespräch mit dir dort willkommen wäre?",
        ),
        "celebrate": ("Worauf freust du dich am meisten?", "Wie hast du gefeiert?"),
        "question": ("Wie ist es seitdem weitergegangen?", "Was ist daraus geworden?"),
        "stale": ("Hat es sich inzwischen gelöst?", "Hast du gefunden, was du gesucht hast?"),
        "interest": ("Was macht dir daran zurzeit am meisten Freude?", "Was gibt es dabei Neues für dich?"),
        "memory": ("Wie geht es dir, und was beschäftigt dich gerade?", "Was hat dir die Zeit seitdem gebracht?"),
    },
    hard_times_care=(
        "Du musst nichts damit tun, weder jetzt noch später: Es liegt da, wenn du einen ruhigen Moment hast. Ich denke in "
        "diesen Tagen an dich und wünsche dir Menschen um dich, die etwas davon mittragen.",
        "Leg es weg, so lange du magst, oder für immer. Ich wollte nur zu allem, was du gerade im Kopf hast, kein Wort "
        "hinzufügen, das nicht gehalten wurde, und ich denke an dich.",
    ),
    hard_times_word=(
        "Du musst darauf nichts antworten. Ich denke in diesen Tagen an dich und bin auch für die kleinen und praktischen "
        "Dinge da.",
        "Fühl dich bitte nicht verpflichtet, zu antworten. Ich bin in Gedanken bei dir, und eine Besorgung oder ein warmes "
        "Essen sind dir sicher, wann immer sie einen Tag leichter machen.",
    ),
    closing=(
        "Mit einer Antwort hat es überhaupt keine Eile: Du solltest nur wissen, dass ich an dich gedacht habe, und ich "
        "wünsche dir eine gute Woche.\n\nHerzliche Grüße",
        "Antworte, wann es dir passt, oder gar nicht: Es war schön, an dich zu denken, und ich hoffe, die Tage meinen es "
        "gut mit dir.\n\nAlles Liebe",
    ),
    short_closing=(
        "Mit einer Antwort hat es überhaupt keine Eile.\n\nHerzliche Grüße",
        "Antworte, wann es dir passt.\n\nAlles Liebe",
    ),
    support_closing=("Von Herzen, heute und in den nächsten Wochen", "Mit aller Wärme, jetzt und später"),
    subject={
        "share": ("Etwas für dich", "Ich dachte an dich"),
        "share_softly": ("Etwas für dich", "Ich dachte an dich"),
        "advise": ("Zu deiner Frage", "Deine Frage an mich"),
        "permission": ("Ich dachte an dich", "Zu deinen Plänen"),
        "introduction": ("Jemand für dich", "Ein Mensch für dich"),
        "celebrate": ("Glückwunsch von Herzen", "Deine schöne Nachricht"),
        "support": ("Ich denke an dich", "In Gedanken bei dir"),
        "question": ("Ich dachte an dich", "Ein Gedanke an dich"),
    },
    promised_on=" am {date}",
    promise=(
        "ich hatte dir{when} etwas versprochen und habe es nicht vergessen: {quote}. Hier ist es.",
        "es ist Zeit, mein Wort zu halten. Versprochen hatte ich dir{when} dies: {quote}. Hier kommt es.",
    ),
    promise_care=(
        "Ich habe mir damit etwas Mühe gegeben, damit es dir wirklich nützt und nicht nur eine Sache mehr zum Lesen ist. "
        "Nimm dir daraus, was hilft, und lass den Rest liegen.",
        "Ich hatte dabei unser Gespräch im Kopf. Nutze, was dir hilft, und übergehe in aller Ruhe, was nicht passt.",
    ),
    promise_question=(
        "Gibt es etwas daran, worüber du gern mehr wüsstest?",
        "Passt es zu dem, was du im Sinn hattest?",
    ),
    promise_subject=("Wie ich versprochen hatte", "Mein Versprechen an dich"),
    release=(
        "ich hatte dir{when} etwas versprochen: {quote}. Ehrlich gesagt werde ich nicht dazu kommen, und das sage ich dir "
        "lieber, als dich warten zu lassen. Es tut mir leid, und ich hoffe, du findest es bald anderswo.",
    ),
    release_closing=("Herzliche Grüße", "Alles Liebe"),
    release_subject=("Zu meinem Versprechen", "Was ich versprochen hatte"),
    the_other_day="neulich",
    your_question="deine Frage",
    reply=(
        "danke für deine Nachricht ({date}), und verzeih, dass ich erst jetzt schreibe. Heute Morgen habe ich sie noch "
        "einmal gelesen: {quote}. Hier ist meine Antwort:",
        "deine Nachricht ({date}) verdient eine ordentliche Antwort, und hier ist sie endlich. Du hattest geschrieben: "
        "{quote}. Dazu dies:",
    ),
    reply_gap="[ deine Antwort, in zwei oder drei Sätzen ]",
    reply_question=("Und wie sieht es bei dir gerade aus?", "Und wie ist es bei dir seitdem weitergegangen?"),
    reply_care=(
        "Ich hoffe, das hilft ein wenig. Wenn etwas offen bleibt, sag es mir, dann sehe ich gern für dich nach.",
        "Ich hoffe, damit ist dir gedient. Wenn ich dir noch mehr dazu sagen kann, tue ich das gern.",
    ),
    reply_subject=("Zu deiner Nachricht", "Deine Nachricht an mich"),
    thanks=(
        "ich habe dir hierfür noch nicht richtig gedankt: {quote}. Es war mir wichtig, und du sollst wissen, dass ich es "
        "bemerkt habe.",
        "danke, und lieber spät als nie: {quote}. Das war sehr freundlich von dir, und ich habe es nicht vergessen.",
    ),
    told=(
        "du hast etwas für mich getan und sollst erfahren, was daraus geworden ist: {quote}. Es hat viel bewirkt, und ich "
        "denke oft daran.",
        "deine Hilfe hat lange nachgewirkt, und das sollst du wissen. Ich meine dies: {quote}.",
    ),
    told_gap="[ was daraus geworden ist, in ein oder zwei Sätzen ]",
    thanks_care=(
        "Du hast mir deine Zeit geschenkt, ohne dass du es musstest, und damit mehr in Bewegung gebracht, als du von dir "
        "aus sehen konntest.",
        "Man erfährt selten, wohin die eigene Freundlichkeit führt, und ich wollte, dass es diesmal anders ist.",
    ),
    thanks_question=("Wie geht es dir zurzeit?", "Was beschäftigt dich gerade?"),
    thanks_subject=("Noch einmal danke", "Was du getan hast"),
    it="dem, worum es ging",
    glad_among_friends=(
        "Wie schön, {first}. Ich würde gern hören, wie es weitergegangen ist mit {gift}.",
        "Das freut mich sehr, {first}. Erzähl mir irgendwann: Was ist geworden aus {gift}?",
    ),
    glad_among_colleagues=(
        "Es freut mich, dass es geholfen hat, {first}. Du wirst eines Tages dasselbe für jemand anderen tun.",
        "Schön zu hören, {first}. Gib es weiter, wenn du jemanden triffst, der dort steht, wo du gestanden hast.",
    ),
    glad_in_hard_times=(
        "Es freut mich, wenn es ein wenig geholfen hat, {first}. Du musst nichts antworten: Ich denke an dich.",
        "Das ist gut zu hören, {first}. Schreib bitte nicht meinetwegen zurück; ich bin in Gedanken bei dir.",
    ),
    no_reason="ihr würdet euch gut verstehen",
    first_question=(
        "ich hatte eine Idee, die dir nützen könnte. Ich kenne jemanden, mit dem du gern sprechen würdest, glaube ich, und "
        "zwar deshalb: {reason}.",
        "als ich an dich dachte, ist mir jemand eingefallen, und zwar deshalb: {reason}.",
    ),
    named_question=(
        "ich hatte eine Idee, die dir nützen könnte. Ich glaube, ein Gespräch mit {other} würde dir Freude machen, und zwar "
        "deshalb: {reason}.",
        "als ich an dich dachte, ist mir {other} eingefallen, und ihr solltet euch kennenlernen, und zwar deshalb: {reason}.",
    ),
    second_question=(
        "es gibt jemanden, den du kennenlernen solltest: {other}. Ein Gespräch mit dir wäre dort sehr willkommen, und zwar "
        "deshalb: {reason}.",
        "ich würde dich gern mit jemandem zusammenbringen: {other}. Ein Gespräch mit dir wäre dort willkommen. Der Grund: "
        "{reason}.",
    ),
    joint_text=(
        "{first}, das ist {other}; {other}, das ist {first}. Ihr habt beide Ja gesagt, also bitte sehr: {reason}.",
        "ich freue mich, euch beide zusammenzubringen: {first}, das ist {other}; {other}, das ist {first}. Der Grund: "
        "{reason}.",
    ),
    follow_up=(
        "vor ein paar Wochen habt ihr euch durch mich kennengelernt, {other} und du, und ich bin seitdem neugierig. Der "
        "Grund war dieser: {reason}.",
        "ich habe mich gefragt, wie es {other} und dir geht, seit ich euch zusammengebracht habe. Es ging um dies: {reason}.",
    ),
    introduction_care={
        "ask": (
            "Das ist ganz unverbindlich: Wenn es gerade nicht passt, genügt ein kurzes Nein, und niemand sonst wird je davon "
            "hören.",
            "Sag gern Nein, wenn es nicht passt; nur wir beide wissen davon, und dabei bleibt es.",
        ),
        "made": (
            "Ich trete jetzt zur Seite und überlasse euch das nächste Wort. Was auch immer daraus wird, ich glaube, ihr "
            "werdet das Gespräch mögen.",
            "Von hier an gehört es euch. Ich bin sicher, ihr findet eine Viertelstunde, die euch beiden passt.",
        ),
        "follow_up": (
            "Ob gut oder weniger gut, ich würde es gern hören: Ich lerne daraus, wen ich zusammenbringen soll, und ich mag "
            "euch beide.",
            "Was auch immer daraus wurde, ist in Ordnung. Ich weiß nur gern, was aus dem wird, was ich angestoßen habe.",
        ),
    },
    introduction_question={
        "ask": ("Hättest du Freude daran?", "Soll ich euch zusammenbringen?"),
        "made": ("Wer von euch schlägt einen Tag vor?", "Welcher Tag in dieser Woche passt euch beiden?"),
        "follow_up": ("Wie ist es gelaufen?", "War es deine Zeit wert?"),
    },
    introduction_subject={
        "ask": ("Jemand für dich", "Eine Idee für dich"),
        "made": ("Lernt euch kennen", "Ihr beide, endlich"),
        "follow_up": ("Wie es lief", "Neugierig auf euch beide"),
    },
    ask=r"\b(?:kannst|könntest|würdest) du\b|\bhilf mir\b|\btu mir den gefallen\b|\bich brauche dein|\bich bitte dich um\b",
    worn=r"wollte nur mal|du schuldest|im gegenzug|hebelwirkung|vernachlässig|lange nichts gehört",
    to_you=unchanged,
    spoken_date=spoken_date,
    somebody=somebody,
    as_heard=unchanged,
    told_of=told_of,
)
