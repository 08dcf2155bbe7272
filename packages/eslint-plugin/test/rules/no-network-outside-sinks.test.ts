import { noNetworkOutsideSinks } from "../../src/rules/no-network-outside-sinks.ts";
import { untypedTester } from "../rule-tester.ts";

const network = (...whats: readonly string[]) =>
  whats.map((what) => ({ messageId: "network" as const, data: { what } }));

untypedTester().run("no-network-outside-sinks", noNetworkOutsideSinks, {
  valid: [
    { name: "a fetch of one's own", code: "export function f(fetch) { return fetch('x'); }" },
    { name: "a method called fetch", code: "export const f = (repo) => repo.fetch('x');" },
    { name: "asking whether there is a fetch", code: "export const has = typeof fetch === 'function';" },
    {
      name: "names of status codes",
      code: "import { STATUS_CODES } from 'node:http';\nexport const text = STATUS_CODES[404];",
    },
    { name: "whether a text is an address", code: "import { isIP } from 'node:net';\nexport const is = isIP('::1');" },
    { name: "a type", code: "import type { Server } from 'node:http';\nexport let s: Server;" },
    { name: "the file system", code: "import fs from 'node:fs';\nfs.readFileSync('x');" },
    { name: "what is allowed", code: "fetch('x');", options: [{ allow: ["fetch"], modules: [] }] },
    {
      name: "a module that is allowed",
      code: "import http from 'node:http';\nhttp.get('x');",
      options: [{ allow: ["http"], modules: [] }],
    },
  ],
  invalid: [
    { name: "fetch", code: "fetch('x');", errors: network("fetch") },
    { name: "fetch of the global object", code: "globalThis.fetch('x');", errors: network("fetch") },
    { name: "fetch by another name", code: "const get = fetch;\nget('x');", errors: network("fetch") },
    { name: "fetch handed on", code: "client(fetch);", errors: network("fetch") },
    { name: "a web socket", code: "export const s = new WebSocket('ws://x');", errors: network("WebSocket") },
    { name: "a beacon", code: "navigator.sendBeacon('x');", errors: network("navigator.sendBeacon") },
    { name: "http", code: "import http from 'node:http';\nhttp.get('x', () => {});", errors: network("http.get") },
    { name: "a named import", code: "import { connect } from 'net';\nconnect(1);", errors: network("net.connect") },
    {
      name: "a constructed socket",
      code: "import net from 'node:net';\nexport const s = new net.Socket();",
      errors: network("net.Socket"),
    },
    {
      name: "name resolution",
      code: "import { promises } from 'node:dns';\npromises.lookup('x');",
      errors: network("dns/promises.lookup"),
    },
    { name: "require", code: "require('tls').connect(1);", errors: network("tls.connect") },
    {
      name: "a dynamic import",
      code: "const { request } = await import('https');\nrequest('x');",
      errors: network("https.request"),
    },
    { name: "a re-export", code: "export * from 'node:http2';", errors: network("http2") },
    { name: "a client package", code: "import axios from 'axios';\naxios('x');", errors: network("axios") },
    { name: "a client package's re-export", code: "export { Agent } from 'undici';", errors: network("undici") },
    {
      name: "a package of the options",
      code: "import x from '@acme/http';\nx();",
      options: [{ modules: ["@acme/http"], allow: [] }],
      errors: network("@acme/http"),
    },
  ],
});
