"""The page of a report in a real browser: nothing is loaded, nothing overflows, and everybody can read it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from browser.checker import axe
from browser.devtools import Browser, browser, chromium
from netgive.reports.report_html import html_text
from reports.report_samples import SAMPLES, TODAY, crowd

WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
LEAST_LETTERS = 10  # pixels
OPEN_ALL = "document.querySelectorAll('details').forEach(one => one.open = true)"
OVERFLOWING = """
[...document.querySelectorAll('body *')]
  .filter(one => !one.closest('.hidden, .skip, .symbols, .scroll *') && !one.ownerSVGElement)
  .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5)
  .map(one => one.outerHTML.slice(0, 80))
"""
SMALLEST_LETTERS = """
Math.min(...[...document.querySelectorAll('svg text')].map(
  text => parseFloat(getComputedStyle(text).fontSize) * text.ownerSVGElement.getScreenCTM().a))
"""
NAMES_ON_NAMES = """
(() => {
  const names = [...document.querySelectorAll('.map text')];
  const boxes = names.map(name => [name.textContent, name.getBoundingClientRect()]);
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const after = (at, box) => boxes.slice(at + 1).filter(([, other]) => meet(box, other));
  return boxes.flatMap(([name, box], at) => after(at, box).map(([other]) => [name, other]));
})()
"""
HARM = """
axe.run(document, {resultTypes: ['violations']}).then(found => found.violations
  .filter(one => ['serious', 'critical'].includes(one.impact))
  .map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.html).slice(0, 3).join(' ')}`))
"""
OF_PAPER = "[getComputedStyle(document.body).getPropertyValue('--ink'), getComputedStyle(document.body).colorScheme]"

Opened = Callable[..., Browser]


@pytest.fixture(scope="module")
def page_browser() -> Iterator[Browser]:
    program = chromium()
    if program is None:
        pytest.skip("no Chromium is on the PATH")
    with browser(program) as opened:
        yield opened


@pytest.fixture(scope="module")
def checker() -> str:
    source = axe()
    if source is None:
        pytest.skip("axe-core is not here, and npm cannot install it")
    return source


@pytest.fixture
def show(page_browser: Browser, tmp_path: Path) -> Opened:
    """Shows a page at a width and in a scheme."""

    def shown(page: str, width: int = 1280, scheme: str = "light") -> Browser:
        path = tmp_path / "report.html"
        path.write_text(page, encoding="utf-8")
        page_browser.open(path, width, scheme)
        return page_browser

    return shown


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_overflows_is_loaded_or_goes_wrong(show: Opened, sample: str, width: int) -> None:
    opened = show(html_text(SAMPLES[sample](), TODAY), width)
    opened.run(OPEN_ALL)
    assert opened.run("document.documentElement.scrollWidth") == width
    assert opened.run(OVERFLOWING) == []
    assert opened.troubles == []


@pytest.mark.thorough
@pytest.mark.parametrize("width", [*WIDTHS, 560, 840, 1900])
@pytest.mark.parametrize("circles", [1, 9, 24, 60])
def test_names_on_the_map_can_be_read(show: Opened, width: int, circles: int) -> None:
    opened = show(html_text(crowd(circles=circles), TODAY), width)
    assert opened.run(SMALLEST_LETTERS) >= LEAST_LETTERS
    assert opened.run(NAMES_ON_NAMES) == []


@pytest.mark.thorough
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_keeps_anybody_from_reading_it(show: Opened, checker: str, sample: str, scheme: str) -> None:
    opened = show(html_text(SAMPLES[sample](), TODAY), scheme=scheme)
    opened.run(OPEN_ALL)
    opened.run(f"{checker};0")
    assert opened.run(HARM) == []


def test_the_first_key_leads_to_the_report(show: Opened) -> None:
    opened = show(html_text(SAMPLES["full"](), TODAY))
    opened.press("Tab")
    assert opened.run("document.activeElement.textContent") == "Skip to the report"
    assert opened.run("document.activeElement.getBoundingClientRect().top") >= 0
    opened.press("Enter")
    assert opened.run("document.activeElement.tagName") == "MAIN"
    opened.press("Tab")
    assert opened.run("document.activeElement.tagName") == "SUMMARY"
    opened.press("Enter")
    assert opened.run("document.activeElement.parentElement.open") is True


def test_paper_is_light(show: Opened) -> None:
    opened = show(html_text(SAMPLES["full"](), TODAY), scheme="dark")
    dark = opened.run(OF_PAPER)
    opened.as_on_paper("dark")
    assert opened.run(OF_PAPER) == ["#2a231d", "light"] != dark
    assert opened.run("getComputedStyle(document.querySelector('figure')).breakInside") == "avoid"
    assert opened.paper().startswith(b"%PDF")
