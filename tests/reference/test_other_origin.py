"""A page of another origin, in a real browser, can neither change nor read anything of the emulator."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import httpx
import pytest
from selenium.webdriver.support.wait import WebDriverWait

from emulator.api import HEADERS, project_form
from reference.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

PAGE = """
<!doctype html><title>waiting</title>
<iframe name="answer"></iframe>
<form method="post" action="ROOT_emulator/reset" target="answer"></form>
<script>
  const outcome = [];
  async function attempt(path, options) {
    try {
      outcome.push((await fetch("ROOT" + path, options)).status);
    } catch {
      outcome.push("blocked");
    }
  }
  document.querySelector("iframe").onload = async () => {
    await attempt("_emulator/reset", {method: "POST", mode: "no-cors"});
    await attempt("_emulator/requests", {});
    const headers = {"Content-Type": "application/json"};
    await attempt("_emulator/faults", {method: "POST", headers, body: "{}"});
    document.title = outcome.join();
  };
  document.querySelector("form").submit();
</script>
"""


@pytest.fixture
def other_origin(base_url: str) -> Iterator[str]:
    content = PAGE.replace("ROOT", base_url.removesuffix("api")).encode()

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Keeps the output clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_a_page_of_another_origin_changes_and_reads_nothing(
    browser: Chrome, base_url: str, other_origin: str
) -> None:
    with httpx.Client(base_url=f"{base_url}/v1", headers=HEADERS, trust_env=False) as client:
        project = client.post("/projects", json=project_form()).json()
        browser.get(other_origin)
        WebDriverWait(browser, 20).until(lambda browser: browser.title != "waiting")
        assert browser.title == "0,blocked,blocked"  # 0 is what a page sees of an answer that it may not read
        assert client.get(f"/projects/{project['id']}").status_code == 200
        assert client.get("../../_emulator/faults").json() == []
    browser.get("about:blank")
    page = Page(browser, other_origin)  # the log is for the tests of the page
    page.requested()
    page.problems()
