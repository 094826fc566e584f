"""Sends each recorded request body to a mock server on port 4010, which must not find it invalid."""

import json
import urllib.error
import urllib.request
from pathlib import Path

document = json.loads(Path("openapi.json").read_text("utf-8"))
recorded = document["components"]["examples"]
refused: list[str] = []
for path, item in document["paths"].items():
    for method, call in item.items():
        content = call.get("requestBody", {}).get("content", {}) if method != "parameters" else {}
        for example in content.get("application/json", {}).get("examples", {}).values():
            name = example["$ref"].rpartition("/")[2]
            request = urllib.request.Request(
                "http://127.0.0.1:4010" + path.replace("{", "").replace("}", ""),
                json.dumps(recorded[name]["value"]).encode(),
                {"Content-Type": "application/json", "Authorization": "ApiKey any"},
                method=method.upper(),
            )
            try:
                urllib.request.urlopen(request)
            except urllib.error.HTTPError as error:
                if error.code in (400, 422):
                    refused.append(f"{method} {path} {name}: {error.read().decode()[:300]}")
print("\n".join(refused))
raise SystemExit(len(refused) > 0)
