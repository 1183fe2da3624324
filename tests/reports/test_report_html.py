"""The page of a report, as a file: complete, harmless, in order, and readable in light and dark."""

import re
import subprocess
import sys
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from netgive.domain.exchange import GiveKind
from netgive.reports import report_html
from netgive.reports.report import Report, Responses
from netgive.reports.report_html import html_text
from reports.report_samples import ADA, FIRST, HOSTILE, LAST, SAMPLES, TODAY, crowd, empty, full, hostile

VOID = {"meta", "link", "br", "img", "input", "hr"}
LOADING = {"src", "srcset", "href", "xlink:href", "action", "data", "poster", "background"}
STYLE = Path(report_html.__file__).with_name("html") / "page.css"
TEXT_AA, GRAPHIC_AA = 4.5, 3.0


class Page(HTMLParser):
    """Tags with their attributes, what is open, and the text that can be read."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def names(self) -> list[str]:
        return [tag for tag, _ in self.tags]


def page(report: Report, today: date = TODAY) -> Page:
    return Page(html_text(report, today))


def figures(report: Report) -> dict[str, tuple[str, str]]:
    """Title → number and note, as they stand on the page."""
    found = re.findall(r'<dt>(.*?)</dt>\s*<dd class="number.*?">(.*?)</dd>\s*<dd class="note">(.*?)</dd>', html(report))
    return {title: (number, re.sub(r"<.*?>", "", note)) for title, number, note in found}


def html(report: Report) -> str:
    return html_text(report, TODAY)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_tag_is_closed_and_every_id_is_there_once(sample: str) -> None:
    read = page(SAMPLES[sample]())
    ids = [attributes["id"] for _, attributes in read.tags if "id" in attributes]
    assert read.open == []
    assert len(ids) == len(set(ids))
    for _, attributes in read.tags:
        named = (attributes.get("aria-labelledby") or "").split()
        assert set(named) <= set(ids)


@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_is_run_and_nothing_is_loaded(sample: str) -> None:
    read = page(SAMPLES[sample]())
    assert not {"script", "img", "link", "iframe", "object", "embed", "form", "base"} & set(read.names())
    for _, attributes in read.tags:
        assert not [name for name in attributes if name.startswith("on")]
        assert all((attributes[name] or "").startswith("#") for name in LOADING & attributes.keys())
    assert "@import" not in html(SAMPLES[sample]())
    assert re.findall(r"url\((.*?)\)", html(SAMPLES[sample]())) == ["#hatch"]


@pytest.mark.parametrize("sample", SAMPLES)
def test_headings_and_landmarks_are_in_order(sample: str) -> None:
    read = page(SAMPLES[sample]())
    levels = [int(tag[1]) for tag in read.names() if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert [tag for tag in read.names() if tag in {"header", "main", "footer"}] == ["header", "main", "footer"]
    assert read.tags[0][1]["lang"] == "en"


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_drawing_is_described_or_left_out_by_readers(sample: str) -> None:
    text = html(SAMPLES[sample]())
    for drawing in re.findall(r"<svg.*?</svg>", text, re.DOTALL):
        if 'aria-hidden="true"' in drawing.partition(">")[0]:
            continue
        assert 'role="img"' in drawing
        assert re.search(r"<title id=.*?>[^<]+</title><desc id=.*?>[^<]+</desc>", drawing)


def test_the_sentences_come_first() -> None:
    text = page(full()).text
    places = [text.index(words) for words in (*full().sentences, "In figures", "Next week", "The last twelve weeks")]
    assert places == sorted(places)


def test_every_figure_is_on_the_page() -> None:
    assert figures(full()) == {
        "Gifts": ("4", "1 advice, 2 recommendations, 1 attention"),
        "Minutes": ("17", "of 120 set aside"),
        "People reached": ("4", "in 2 circles"),
        "Ties revived": ("1", "after up to 2 years of silence"),
        "Promises kept": ("3", "in time, 1 later"),
        "Promises open": ("2", "1 of them past the day"),
        "Answers": ("43\u202f%", "9 of 21 messages answered within 30 days"),
        "Thanks said": ("6", "to people who did something for you"),
        "Needs heard": ("8", "7 closed"),
        "Introductions made": ("11", "13 asked, 12 with two yes, 10 useful"),
        "Into the silence": ("12\u202f%", "of your minutes went to people who left two or more messages unanswered"),
        "Weeks in a row": ("5", "one in four may be a week of rest"),
    }


def test_few_messages_have_no_rate() -> None:
    few = full()._replace(responses=Responses(3, 1, None, "too few"))
    assert figures(few)["Answers"] == ("1", "1 of 3 messages answered within 30 days; too few")
    assert figures(empty())["Answers"] == ("0", "no messages went out")


def test_many_minutes_into_the_silence_are_remarked() -> None:
    assert "others may be glad" in figures(full()._replace(unanswered_share=0.41))["Into the silence"][1]
    assert "others may be glad" not in figures(full()._replace(unanswered_share=0.4))["Into the silence"][1]


@pytest.mark.parametrize("sample", sorted(SAMPLES.keys() - {"hostile"}))
def test_every_gift_and_everything_ahead_is_on_the_page(sample: str) -> None:
    report = SAMPLES[sample]()
    text = page(report).text
    for gift in (*report.gifts, *report.outcomes):
        assert f"{gift.person.name} {gift.text}" in text
        assert gift.outcome is None or gift.outcome in text
    for ahead in report.ahead:
        assert f"{ahead.person.name} {ahead.text}" in text


def test_many_gifts_wait_behind_a_word() -> None:
    assert "50 more gifts" in page(crowd()).text
    assert html(crowd()).count("how I prepared for my first talk") == 15


def test_hostile_text_is_text() -> None:
    read, text = page(hostile()), html(hostile())
    for name in (name for name in HOSTILE if "\u202e" not in name):
        assert name in read.text
    assert "<script" not in text
    assert "<img" not in text
    assert "<b>" not in text
    assert text.count("</title>") == text.count("<title")
    assert "49" not in re.findall(r"<bdi.*?>(.*?)</bdi>", text)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u200e\u200f") & set(text)


def test_names_keep_their_direction_to_themselves() -> None:
    text = html(hostile())
    assert '<bdi class="who">עדה לאבלייס</bdi>' in text
    assert text.count("\u2068") + text.count("&#x2068;") == text.count("\u2069") + text.count("&#x2069;")


@pytest.mark.parametrize(
    "word",
    [
        "Giving has its seasons",
        "nobody is waiting",
        "beginning with the first gift",
        "welcomed here",
        "will light up here",
        "the circles it reaches",
        "find their places here",
    ],
)
def test_an_empty_week_has_kind_words(word: str) -> None:
    assert word in page(empty()).text
    assert word not in page(full()).text


def test_the_title_names_the_days() -> None:
    assert "What you gave, Week 47, 16 to 22 November 2026 · netgive" in html(full())
    assert "What you gave, November 2026 ·" in html(full()._replace(first=date(2026, 11, 1), last=date(2026, 11, 30)))


def test_days_that_are_not_over_are_said_to_be() -> None:
    word = "not over yet"
    assert word in page(full(), LAST).text
    assert word not in page(full(), TODAY).text
    assert word not in page(full(), FIRST.replace(day=1)).text


def test_the_same_report_gives_the_same_page() -> None:
    assert html(crowd()) == html(crowd())


def test_the_engine_of_templates_is_imported_for_a_page_only() -> None:
    script = "import sys, netgive.reports.report_html as page; print('jinja2' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"


def test_no_word_of_debts_or_ranks() -> None:
    words = set(re.findall(r"[a-z]+", page(full()).text.lower()))
    assert not {"balance", "debt", "owed", "score", "rank", "ranking", "points", "return"} & words


def test_a_gift_to_nobody_in_a_circle_has_a_bar() -> None:
    gift = full().gifts[0]._replace(circle=None)
    assert "no circle" in page(full()._replace(gifts=(gift,), by_kind={GiveKind.ADVICE: 1}, circles={"work": 1})).text
    assert ADA.name in page(full()).text


def colours() -> list[dict[str, str]]:
    """The colours by name, in light and dark."""
    blocks = re.findall(r":root \{(.*?)\}", STYLE.read_text(encoding="utf-8"), re.DOTALL)
    return [found for block in blocks if (found := dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", block)))]


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_there_are_two_schemes_of_the_same_colours() -> None:
    light, dark = colours()
    assert light.keys() == dark.keys()


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize("ground", ["paper", "ground"])
def test_contrast_suffices(scheme: int, ground: str) -> None:
    named = colours()[scheme]
    for text in ("ink", "soft", "accent"):
        assert contrast(named[text], named[ground]) >= TEXT_AA
    for drawn in ("accent", "deep", "soft"):
        assert contrast(named[drawn], named[ground]) >= GRAPHIC_AA
    assert contrast(named["deep"], named["accent"]) >= 1.5
    assert contrast(named["pale"], named["accent"]) >= GRAPHIC_AA - 0.25
