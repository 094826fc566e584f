"""The reference page in a browser, as its reader uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from browser import problems, requested

if TYPE_CHECKING:
    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

_CLIENT = "//*[@role='dialog']"
_SECONDS = 20
_PAUSE = 0.2


class Page:
    """The page. Whatever is looked for may take a moment to appear.

    Args:
        browser: What shows it.
        url: Its address.
    """

    def __init__(self, browser: Chrome, url: str) -> None:
        self.browser = browser
        self.url = url
        self._wait = WebDriverWait(
            browser, _SECONDS, _PAUSE, ignored_exceptions=[StaleElementReferenceException]
        )

    def load(self) -> None:
        """Opens the page, afresh."""
        self.browser.get("about:blank")
        self.browser.get(self.url)
        self.heading("Toloka API")

    def heading(self, text: str) -> WebElement:
        """The heading of a part, once it can be seen."""
        return self._seen(f"//*[self::h1 or self::h2 or self::h3][normalize-space()='{text}']")

    def search(self, words: str, first: str) -> WebElement:
        """Searches, and returns the first thing found, once that has the text `first` in it."""
        self._seen("//button[contains(., 'Search')]").click()
        self._seen("//input[@role='combobox']").send_keys(words)
        return self._seen(f"(//*[@role='option'])[1][contains(., '{first}')]")

    def try_it(self, call: str) -> None:
        """Opens the form for a call, such as `get /v1/projects`."""
        self._seen(f"//button[contains(., 'Test Request') and contains(., '({call})')]").click()

    def send(self, status: str) -> str:
        """Sends the form as it is, and returns the body that it was answered with, given its status."""
        self._seen(f"{_CLIENT}//button[starts-with(normalize-space(), 'Send')]").click()
        self._seen(f"{_CLIENT}//*[normalize-space()='{status}']")
        return self._seen(f"{_CLIENT}//section[@aria-label='Response']//*[@role='textbox']").text

    def requested(self) -> list[str]:
        """The addresses that were asked for since this was last called."""
        return requested(self.browser)

    def problems(self) -> list[str]:
        """The warnings and errors on the console since this was last called."""
        return problems(self.browser)

    def _seen(self, path: str) -> WebElement:
        def find(browser: Chrome) -> list[WebElement]:
            return [each for each in browser.find_elements(By.XPATH, path) if each.is_displayed()]

        return self._wait.until(find, f"not to be seen: {path}")[0]
