"""The site, opened from files and clicked through."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from browser import problems

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

SECONDS = 20
PHONE = {"width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": True}
IS_TOO_WIDE = "return document.documentElement.scrollWidth > document.documentElement.clientWidth"


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 50
    return [path for path in found if path.name != "404.html"]  # it is for servers


def seen(browser: Chrome, path: str) -> WebElement:
    """What is at an XPath, once it can be seen."""

    def find(browser: Chrome) -> list[WebElement]:
        return [each for each in browser.find_elements(By.XPATH, path) if each.is_displayed()]

    return WebDriverWait(browser, SECONDS).until(find, f"not to be seen: {path}")[0]


def test_each_page_opens_and_fits_on_a_phone(browser: Chrome, site: Path) -> None:
    wrong: list[str] = []
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    for path in pages(site):
        browser.get(path.as_uri())
        if not browser.find_element(By.TAG_NAME, "h1").is_displayed():
            wrong.append(f"{path.name} has no heading")
        if browser.execute_script(IS_TOO_WIDE):
            wrong.append(f"{path.name} is wider than the screen")
        wrong += problems(browser)
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert wrong == []


def test_the_tabs_and_the_navigation_lead_through_the_site(browser: Chrome, site: Path) -> None:
    browser.get((site / "index.html").as_uri())
    seen(browser, "//nav//a[normalize-space()='Tutorial']").click()
    seen(browser, "//h1[starts-with(., 'Tutorial')]")
    seen(browser, "//nav//a[normalize-space()='Guides']").click()
    seen(browser, "//nav//a[normalize-space()='Webhooks']").click()
    seen(browser, "//h1[starts-with(., 'Webhooks')]")
    seen(browser, "//article//a[normalize-space()='follow']").click()
    seen(browser, "//h1[starts-with(., 'Following lists')]")


def test_search_leads_to_a_call(browser: Chrome, site: Path) -> None:
    browser.get((site / "index.html").as_uri())
    seen(browser, "//button[contains(., 'Search')]").click()
    field = browser.switch_to.active_element.shadow_root.find_element(By.CSS_SELECTOR, "input")
    field.send_keys("wait_until_closed")
    found = WebDriverWait(browser, SECONDS).until(
        lambda browser: browser.switch_to.active_element.shadow_root.find_elements(By.CSS_SELECTOR, "ol a")
    )
    assert found[0].text.startswith("pools.wait_until_closed")
    field.send_keys(Keys.ENTER)
    seen(browser, "//h1[starts-with(., 'toloka.pools')]")
    assert browser.current_url.endswith("#toloka_sdk._resources.Pools.wait_until_closed")
