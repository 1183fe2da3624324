"""English."""

from datetime import date

from netgive.domain.exchange import ShelfKind
from netgive.engine.language import Language
from netgive.engine.languages.en_addressing import to_you
from netgive.engine.snapshot import OfferSource

SAID_OF_SOMEBODY = frozenset(
    {
        *("is", "was", "has", "wants", "needs", "looks", "seeks", "would", "thinks", "plans", "hopes", "tries"),
        *("struggles", "wonders", "considers", "asks", "can't", "cannot", "learns", "hires", "moves", "starts"),
    }
)


def spoken_date(on: date, today: date) -> str:
    """``12 March``, with the year if it is another one."""
    return f"{on.day} {on:%B}" if on.year == today.year else f"{on.day} {on:%B} {on.year}"


def somebody(source: str, text: str) -> str:
    """What the first question of an introduction says of somebody, without the name."""
    if not text:
        return "knows a good deal about that"
    if source == OfferSource.SKILL:
        return f"knows a good deal about {text}"
    if source == OfferSource.ORGANIZATION:
        return f"works at {text}"
    return f"works as {_article(text)} {text}"


def _article(title: str) -> str:
    """``a`` or ``an``, by how the first word is spoken: an HR partner, a UX designer, a user researcher."""
    word = title.partition(" ")[0] or "x"
    if word.isupper():
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    spoken_otherwise = word.lower().startswith(("uni", "use", "eu", "one"))
    return "an" if word[0].lower() in "aeiou" and not spoken_otherwise else "a"


def as_heard(need: str) -> str:
    """A need as the person would hear it: “is looking for a cook” becomes “looking for a cook”."""
    first, _, rest = need.strip().partition(" ")
    return rest if rest and first.casefold() in {"is", "was", "she's", "he's", "they're"} else need


def told_of(first: str, text: str) -> str:
    """A need as others would hear it: “is looking for a cook” becomes “Ada is looking for a cook”."""
    return f"{first} {text}" if text.strip().partition(" ")[0].casefold() in SAID_OF_SOMEBODY else text


LANGUAGE = Language(
    greeting=("Hi {first},", "Hello {first},"),
    both="{first} and {other}",
    a_friend="a friend of mine",
    somebody_unnamed="somebody",
    item={
        ShelfKind.BOOK: "the book {title}",
        ShelfKind.PODCAST: "the podcast {title}",
        ShelfKind.ARTICLE: "the article {title}",
    },
    what_they_love="what you love",
    recall={
        "note": (
            "I was reading what I noted when we talked on {date}: {quote}. It has stayed with me since.",
            "our talk of {date} came back to me today. I had written down: {quote}.",
        ),
        "message": (
            "I came across your message of {date} again this week: {quote}. It has stayed with me since.",
            "your message of {date} came back to me today: {quote}.",
        ),
        "need": (
            "I kept in mind what you are after: {quote}.",
            "what you are looking for has stayed with me: {quote}.",
        ),
        "interest": (
            "I had to think of you this week, because I remember how much {quote} means to you.",
            "whenever I come across {quote}, I think of you.",
        ),
        "memory": (
            "I had to smile when I thought back to how we know each other: {quote}.",
            "a good memory came back to me this week: {quote}.",
        ),
        "good_news": (
            "I heard your good news, {quote}, and I am so happy for you! Congratulations, with all my heart.",
            "what wonderful news: {quote}! I was truly glad when I heard it.",
        ),
        "grief": (
            "I heard what happened, and I am so sorry. You and the people around you are in my thoughts.",
            "I am so very sorry for what you are going through. I have been thinking of you.",
        ),
        "illness": (
            "I heard that you are not well, and I have been thinking of you. I hope each day is a little easier.",
            "I am sorry to hear that health is on your mind these days. I am thinking of you.",
        ),
        "plain": (
            "you came to my mind this week, and I did not want to let the thought pass.",
            "I thought of you this week, and it was a good thought.",
        ),
    },
    gift={
        "share": (
            "That is why I thought of you when I came across {item} again: it speaks to exactly that, and it may save "
            "you some searching.",
            "I think {item} may be just right for that, so I wanted you to have it, before the thought got lost.",
        ),
        "share_softly": (
            "I have {item} here, which speaks to that, and which I would gladly pass on to you.",
            "There is {item} on my shelf, which may fit, and which is yours if it is of any use.",
        ),
        "advise": (
            "You asked, so here I am: I have spent a good deal of time with {item}, and I will gladly tell you what "
            "worked for me and what did not.",
            "You asked about this, and {item} is something I know from the inside, so I have put some thoughts together "
            "for you.",
        ),
        "permission": (
            "I have spent some time with {item} myself, and made most of the mistakes one can make there.",
            "I have lived with {item} for a while, so parts of this sound familiar to me.",
        ),
        "introduction": (
            "There is somebody I know who {about}. I believe that the two of you would have a lot to say to each other, "
            "and it would cost no more than half an hour.",
            "Somebody I know {about}, and might be just the person to talk to about this.",
        ),
        "celebrate": (
            "You have worked for this, and it could not have come to a better person.",
            "It made my day, and I hope you are taking the time to enjoy it properly.",
        ),
        "support": (
            "You do not have to answer this. If there is an errand, a meal or an hour of company that would make this "
            "week lighter, it is yours, and I will keep asking nothing of you.",
            "There is nothing you need to do or say. I only want you to know that you are not alone in this, and that "
            "I am here in the small and practical things too.",
        ),
        "question": (
            "I like to know how the stories of the people I care about go on, and yours is one of them.",
            "It was one of those conversations one goes on thinking about, and I am curious how it continued.",
        ),
        "stale": (
            "I have wondered more than once since then how it went on, and I should have asked long before now.",
            "That was a while ago, and I am curious how it continued.",
        ),
        "interest": (
            "It is good to know somebody who loves it as you do, and I would like to hear about it again.",
            "I like it when people have something like that, and I am curious where it has led you.",
        ),
        "memory": (
            "I like to know how the stories of the people I care about go on, and yours is one of them.",
            "It is good to share something like that, and I have not forgotten who was part of it.",
        ),
    },
    question={
        "share": ("How has it been going since?", "Where do you stand with it these days?"),
        "share_softly": ("Would you like me to send it to you?", "Shall I send it over?"),
        "advise": ("Which evening this week would suit you best?", "When would be a good moment for it?"),
        "permission": (
            "Would it help if I wrote down what worked for me?",
            "Would it be welcome if I shared what I learned?",
        ),
        "introduction": (
            "Would you like me to ask whether they are open to an introduction?",
            "Shall I ask them whether they would enjoy meeting you?",
        ),
        "celebrate": ("What are you looking forward to most?", "How did you celebrate?"),
        "question": ("How has it gone since?", "What has become of it?"),
        "stale": ("Did you ever solve it?", "Did you ever find what you were looking for?"),
        "interest": ("What are you enjoying most about it these days?", "What is new for you there?"),
        "memory": ("How are you, and what are you busy with now?", "What has the time since brought you?"),
    },
    hard_times_care=(
        "There is nothing you need to do with it, now or later: it will be here when you have a quiet moment. I have been "
        "thinking of you in these days, and I wish you people around you who carry some of it with you.",
        "Put it aside for as long as you like, or for good. I only did not want to add a word that was not kept to all that "
        "you have on your mind now, and I am thinking of you.",
    ),
    hard_times_word=(
        "There is nothing you need to answer. I have been thinking of you in these days, and I am here in the small and "
        "practical things too.",
        "Please do not feel that you have to answer this. You are in my thoughts, and an errand or a meal is yours whenever "
        "it would make a day lighter.",
    ),
    closing=(
        "No hurry at all with an answer: I simply wanted you to know that I was thinking of you, and I wish you a good week."
        "\n\nWarm regards",
        "Answer whenever it suits you, or not at all: it was good to think of you, and I hope the days are kind to you."
        "\n\nAll the best",
    ),
    short_closing=(
        "No hurry at all with an answer.\n\nWarm regards",
        "Answer whenever it suits you.\n\nAll the best",
    ),
    support_closing=(
        "With love and warm thoughts, today and in the weeks to come",
        "With all my warmth, now and later",
    ),
    subject={
        "share": ("Something for you", "I thought of you"),
        "share_softly": ("Something for you", "I thought of you"),
        "advise": ("About your question", "Your question to me"),
        "permission": ("I thought of you", "About your plans"),
        "introduction": ("Someone for you", "Somebody worth meeting"),
        "celebrate": ("Congratulations to you", "Your wonderful news"),
        "support": ("Thinking of you", "In my thoughts"),
        "question": ("Thinking of you", "I thought of you"),
    },
    promised_on=" on {date}",
    promise=(
        "I promised you something{when}, and I have not forgotten it: {quote}. Here it is.",
        "it is time to keep my word. What I promised you{when} was this: {quote}. Here it comes.",
    ),
    promise_care=(
        "I took some care with it, so that it is of real use to you and not just one more thing to read. Take from it "
        "whatever helps, and leave the rest.",
        "I chose it with our conversation in mind. Use whatever helps you, and quietly ignore what does not.",
    ),
    promise_question=(
        "Is there a part of it that you would like to hear more about?",
        "Does this fit what you had in mind?",
    ),
    promise_subject=("As I promised", "My promise to you"),
    release=(
        "I promised you something{when}: {quote}. I have to tell you honestly that I will not get to it, and I would rather "
        "say so than leave you waiting. I am sorry, and I hope you find it elsewhere soon.",
    ),
    release_closing=("Warm regards", "All the best"),
    release_subject=("About my promise", "What I promised you"),
    the_other_day="the other day",
    your_question="your question",
    reply=(
        "thank you for your message of {date}, and please forgive the wait. I read it again this morning: {quote}. You asked, "
        "so here is my answer:",
        "your message of {date} deserves a proper answer, and here it is at last. You wrote: {quote}. My answer to that:",
    ),
    reply_gap="[ your answer, in two or three sentences ]",
    reply_question=("And how are things on your side today?", "And how has it gone for you since?"),
    reply_care=(
        "I hope that helps a little. If it leaves anything open, tell me, and I will gladly look into it for you.",
        "I hope this is of use to you. If there is more I can tell you about it, I am happy to.",
    ),
    reply_subject=("About your message", "Your message to me"),
    thanks=(
        "I have not thanked you properly yet for this: {quote}. It mattered, and I want you to know that I noticed.",
        "thank you, and better late than never: {quote}. That was kind of you, and I have not forgotten it.",
    ),
    told=(
        "you did something for me, and you should hear what became of it: {quote}. It made a real difference, and I think "
        "of it often.",
        "your help went on working long after the day itself, and you should know it. I mean this: {quote}.",
    ),
    told_gap="[ what became of it, in a sentence or two ]",
    thanks_care=(
        "You gave me your time when you had no need to, and it moved things on for me in a way you could not have seen "
        "from where you are.",
        "People seldom hear what their kindness leads to, and I did not want this to be one of those times.",
    ),
    thanks_question=("How are you doing these days?", "What are you busy with at the moment?"),
    thanks_subject=("Thank you again", "What you did"),
    it="it",
    glad_among_friends=(
        "So glad, {first}. And how did it go on with {gift}? I would love to hear.",
        "That makes me happy, {first}. Tell me when you like: what became of {gift}?",
        "I am so glad it was right for you, {first}. Where has {gift} taken you since?",
    ),
    glad_among_colleagues=(
        "I am glad that it helped, {first}. I am sure that you will do the same for somebody else one day.",
        "Good to hear, {first}. Pass it on when you meet somebody who is where you were: that is the best of it.",
        "Thank you for telling me, {first}. I know that you would do as much for the next person who asks.",
    ),
    glad_in_hard_times=(
        "I am glad if it helped even a little, {first}. There is nothing to answer: I am thinking of you.",
        "That is good to hear, {first}. Please do not write back for my sake; you are in my thoughts.",
    ),
    no_reason="you would enjoy each other's company",
    first_question=(
        "I had an idea that might be of use to you. I know somebody whom you may enjoy meeting, and this is why I think so: "
        "{reason}.",
        "somebody I know came to my mind when I thought of you, and here is the reason: {reason}.",
    ),
    named_question=(
        "I had an idea that might be of use to you. I think that you and {other} may enjoy meeting each other, and this is "
        "why I think so: {reason}.",
        "when I thought of you, {other} came to my mind, whom I would like you to meet, and here is the reason: {reason}.",
    ),
    second_question=(
        "there is somebody I would like you to know: {other}, who would be glad to talk to you. This is why: {reason}.",
        "I would like to bring you together with {other}, who would be glad to meet you. The reason is this: {reason}.",
    ),
    joint_text=(
        "{first}, meet {other}; {other}, meet {first}. You both said yes, so here you are: {reason}.",
        "I am glad to bring the two of you together: {first}, this is {other}; {other}, this is {first}. The reason: {reason}.",
    ),
    follow_up=(
        "some weeks ago you and {other} met through me, and I have been curious ever since. The reason was this: {reason}.",
        "I have been wondering about you and {other} since I brought you together. It was about this: {reason}.",
    ),
    introduction_care={
        "ask": (
            "There is no pressure at all: if this is not the right moment, a short no is perfectly fine, and nobody "
            "else will ever hear of it.",
            "Please feel free to say no; only you and I know about this, and it will stay that way.",
        ),
        "made": (
            "I will step out of the way now and leave the next word to you. Whatever comes of it, I think you will enjoy "
            "the conversation.",
            "From here on it is yours. I am sure that the two of you will find a quarter of an hour that suits.",
        ),
        "follow_up": (
            "Good or not so good, I would love to hear it: it teaches me whom to bring together, and I am fond of you both.",
            "Whatever came of it is fine. I simply like to know how the things I set going turn out for people.",
        ),
    },
    introduction_question={
        "ask": ("Would you enjoy that?", "Shall I bring you together?"),
        "made": ("Who of you suggests a day?", "Which day this week suits you both?"),
        "follow_up": ("How did it turn out?", "Was it worth your time?"),
    },
    introduction_subject={
        "ask": ("Somebody worth meeting", "An idea for you"),
        "made": ("Meet each other", "The two of you"),
        "follow_up": ("How it went", "Curious about you both"),
    },
    ask=r"\b(?:can|could|will) you\b|\bwould you mind\b|\bhelp me\b|\bdo me a favou?r\b|\bi need your\b|\basking you for\b",
    worn=r"just checking in|touching base|you owe|in return|leverage|pick your brain|roi\b|reconnect|neglect",
    to_you=to_you,
    spoken_date=spoken_date,
    somebody=somebody,
    as_heard=as_heard,
    told_of=told_of,
)
