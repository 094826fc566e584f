#!/usr/bin/env bash
# Does openapi-fetch say that a request has failed, when the answer has no body? Needs Node 20 or newer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund openapi-fetch@0.17.0 >/dev/null
cat > seen.mjs <<'JS'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import createClient from "openapi-fetch";

const asked = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  if (request.url.startsWith("/ok")) response.writeHead(200, { "content-type": "application/json" }).end("{}");
  else if (request.url === "/length") response.writeHead(502, { "content-length": "0" }).end();
  else response.writeHead(502).end();
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const client = createClient({ baseUrl: `http://127.0.0.1:${server.address().port}` });
const { version } = JSON.parse(readFileSync("node_modules/openapi-fetch/package.json", "utf8"));
console.log(`openapi-fetch ${version}, Node ${process.versions.node}`);

console.log("guess: `if (error)` sees each answer that is not 2XX");
const errors = [];
for (const path of ["/length", "/chunked"]) errors.push((await client.GET(path)).error);
console.log(`seen:  502 without a body: error is ${errors[0]} with a length of 0, ${JSON.stringify(errors[1])} without a length`);
assert.deepEqual(errors, [undefined, ""], "this has changed");

console.log("guess: a Date in a query is sent as text, or refused");
await client.GET("/ok", { params: { query: { since: new Date(0), limit: 5 } } });
console.log(`seen:  ${asked.at(-1)}`);
assert.equal(asked.at(-1), "/ok?&limit=5", "this has changed");
server.close();
JS
node seen.mjs
