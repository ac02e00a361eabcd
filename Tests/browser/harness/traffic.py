"""What a browser asked for and what it complained about, read from Chromium's own logs."""

import json
import re
from collections import namedtuple
from urllib.parse import urlsplit

Request = namedtuple("Request", "url kind status size")

STATUS_COMPLAINT = re.compile(r"^(\S+) .*the server responded with a status of (4\d\d)")


class Traffic:
    def __init__(self, browser):
        self.browser = browser
        self._requests = {}
        self._complaints = []
        # Set by a journey that takes the network away: what could not be loaded then is no fault of a page.
        self.was_cut_off = False

    def requests(self):
        """All requests so far, in order; `size` is what came over the wire, headers included."""
        for entry in self.browser.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            self._note(message["method"], message["params"])
        return [Request(**request) for request in self._requests.values()]

    def complaints(self):
        """Errors and warnings of the console. A page that was meant to answer 4xx is no fault of the page."""
        documents = {request.url for request in self.requests() if request.kind == "Document"}
        for entry in self.browser.driver.get_log("browser"):
            refused = STATUS_COMPLAINT.match(entry["message"])
            if refused and refused.group(1) in documents:
                continue
            # The browser's own pages, which a tab shows for a moment while it opens, are not ours.
            if entry["message"].startswith("chrome://"):
                continue
            if self.was_cut_off and "net::ERR_INTERNET_DISCONNECTED" in entry["message"]:
                continue
            if entry["level"] in ("SEVERE", "WARNING"):
                self._complaints.append(f'{entry["level"]}: {entry["message"]}')
        return list(self._complaints)

    def status(self):
        """What the page that is open was answered with."""
        return [request.status for request in self.requests() if request.kind == "Document"][-1]

    def strangers(self):
        """Requests to any other origin than the office's own."""
        own = urlsplit(self.browser.origin).netloc
        return [
            request.url
            for request in self.requests()
            if urlsplit(request.url).scheme in ("http", "https", "ws", "wss") and urlsplit(request.url).netloc != own
        ]

    def forget(self):
        self.requests()
        self._requests.clear()

    def _note(self, method, parameters):
        key = parameters.get("requestId")
        if method == "Network.requestWillBeSent":
            if key in self._requests:  # a redirect reuses the id: keep both
                self._requests[f"{key}/{len(self._requests)}"] = self._requests.pop(key)
            self._requests[key] = {
                "url": parameters["request"]["url"],
                "kind": parameters.get("type", "Other"),
                "status": 0,
                "size": 0,
            }
        elif method == "Network.responseReceived" and key in self._requests:
            self._requests[key]["status"] = parameters["response"]["status"]
        elif method == "Network.loadingFinished" and key in self._requests:
            self._requests[key]["size"] = int(parameters["encodedDataLength"])
