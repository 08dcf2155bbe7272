import { createRule, type RuleModule } from "../create-rule.ts";
import { listedModule, modulesOption, type ModulesOptions } from "../syntax/listed-module.ts";
import { CALL, NEW, spelled } from "../syntax/origin.ts";
import { usesOf, type Use } from "../syntax/uses.ts";

/** Node's modules that reach the network, and what of them does not. Source: Node's API pages. */
const BUILT_IN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["dgram", new Set<string>()],
  ["dns", new Set(["getDefaultResultOrder", "getServers"])],
  ["dns/promises", new Set(["getServers"])],
  ["http", new Set(["METHODS", "STATUS_CODES", "maxHeaderSize", "validateHeaderName", "validateHeaderValue"])],
  [
    "http2",
    new Set(["constants", "getDefaultSettings", "getPackedSettings", "getUnpackedSettings", "sensitiveHeaders"]),
  ],
  ["https", new Set<string>()],
  ["net", new Set(["BlockList", "isIP", "isIPv4", "isIPv6"])],
  [
    "tls",
    new Set([
      "DEFAULT_ECDH_CURVE",
      "DEFAULT_MAX_VERSION",
      "DEFAULT_MIN_VERSION",
      "checkServerIdentity",
      "getCiphers",
      "rootCertificates",
    ]),
  ],
]);

/** Globals that reach the network. Source: Fetch, WebSockets, HTML, XMLHttpRequest, Beacon, WebTransport, WebRTC; Bun, Deno. */
const GLOBALS: readonly string[] = [
  "Bun.connect",
  "Bun.listen",
  "Bun.serve",
  "Deno.connect",
  "Deno.connectTls",
  "Deno.listen",
  "Deno.serve",
  "EventSource",
  "RTCPeerConnection",
  "WebSocket",
  "WebTransport",
  "XMLHttpRequest",
  "fetch",
  "navigator.sendBeacon",
];

/** Packages that are clients or servers. */
const PACKAGES: readonly string[] = [
  "@grpc/grpc-js",
  "@opentelemetry/exporter-logs-otlp-grpc",
  "@opentelemetry/exporter-logs-otlp-http",
  "@opentelemetry/exporter-metrics-otlp-grpc",
  "@opentelemetry/exporter-metrics-otlp-http",
  "@opentelemetry/exporter-trace-otlp-grpc",
  "@opentelemetry/exporter-trace-otlp-http",
  "@sentry/node",
  "@wandb/sdk",
  "axios",
  "cross-fetch",
  "express",
  "fastify",
  "got",
  "ioredis",
  "isomorphic-fetch",
  "koa",
  "ky",
  "needle",
  "node-fetch",
  "nodemailer",
  "ofetch",
  "posthog-node",
  "redis",
  "request",
  "socket.io",
  "socket.io-client",
  "superagent",
  "undici",
  "ws",
];

/** Nothing leaves the machine but through a sink that was switched on. */
export const noNetworkOutsideSinks: RuleModule<"network", readonly [ModulesOptions]> = createRule({
  name: "no-network-outside-sinks",
  meta: {
    type: "problem",
    docs: {
      description: "forbid the network in files that are not configured for it",
      configs: { strict: "error" },
      types: "unused",
      invariant: "INV-OBS-5",
    },
    schema: [modulesOption("network")],
    defaultOptions: [{ modules: [], allow: [] }],
    messages: {
      network:
        '"{{what}}" reaches the network, and this file is not configured for it. Send through a sink, or switch the rule off for this file in the configuration.',
    },
  },
  create(context, [options]) {
    return {
      Program() {
        for (const use of usesOf(context).all) {
          const what = networkUse(use, options);
          if (what !== undefined) context.report({ node: use.node, messageId: "network", data: { what } });
        }
      },
    };
  },
});

/** What a call or a constructor has given was reported where it was called. */
function isResult(name: string): boolean {
  return name === NEW || name.startsWith(CALL);
}

/** What reaches the network, as written; `undefined`: nothing does. */
function networkUse({ origin, how, node }: Use, options: ModulesOptions): string | undefined {
  if (how === "tested") return undefined;
  const { module, path } = origin;
  const isWhole = how === "loaded" || node.type.startsWith("Export");
  if (module === "globalThis") {
    const written = path.join(".");
    const name = GLOBALS.find((each) => written === each || written.startsWith(`${each}.`));
    return name === undefined || options.allow.includes(name) || path.some(isResult) ? undefined : name;
  }
  const harmless = BUILT_IN.get(module);
  if (harmless !== undefined && !options.allow.includes(module)) {
    if (how === "loaded" || path.length > 1) return undefined;
    return path[0] !== undefined && harmless.has(path[0]) ? undefined : spelled(origin);
  }
  return isWhole ? listedModule(module, PACKAGES, options) : undefined;
}
