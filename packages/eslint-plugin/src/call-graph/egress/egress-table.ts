import type { EgressRow } from "./row.ts";

const NODE = "https://nodejs.org/api";
const WHATWG = "https://developer.mozilla.org/en-US/docs/Web/API";

/** Every way out of a process that Node and the web platform have. One row a class; the source says what it does. */
export const EGRESS: readonly EgressRow[] = [
  {
    module: "fs",
    members: ["writeFile", "writeFileSync", "appendFile", "appendFileSync", "write", "writeSync", "writev", "writevSync", "symlinkSync", "mkdirSync"],
    what: "a file",
    source: `${NODE}/fs.html`,
  },
  { module: "fs", owner: "WriteStream", members: ["write", "end"], what: "a file", source: `${NODE}/fs.html#class-fswritestream` },
  { module: "fs/promises", members: ["writeFile", "appendFile", "mkdir", "symlink"], what: "a file", source: `${NODE}/fs.html#promises-api` },
  {
    module: "fs/promises",
    owner: "FileHandle",
    members: ["write", "writeFile", "appendFile", "writev"],
    what: "a file",
    source: `${NODE}/fs.html#class-filehandle`,
  },
  { module: "stream", owner: "Writable", members: ["write", "end"], what: "a stream", source: `${NODE}/stream.html#writable-streams` },
  { module: "stream", owner: "Duplex", members: ["write", "end"], what: "a stream", source: `${NODE}/stream.html#duplex-and-transform-streams` },
  { module: "global", owner: "WritableStream", members: ["write", "end"], what: "a stream", source: `${NODE}/stream.html#writable-streams` },
  { module: "global", owner: "ReadWriteStream", members: ["write", "end"], what: "a stream", source: `${NODE}/stream.html` },
  { module: "net", owner: "Socket", members: ["write", "end"], what: "a socket", source: `${NODE}/net.html#class-netsocket` },
  { module: "tls", owner: "TLSSocket", members: ["write", "end"], what: "a socket", source: `${NODE}/tls.html#class-tlstlssocket` },
  { module: "dgram", owner: "Socket", members: ["send"], what: "a datagram", source: `${NODE}/dgram.html#class-dgramsocket` },
  { module: "http", members: ["request", "get"], what: "an HTTP request", source: `${NODE}/http.html#httprequesturl-options-callback` },
  { module: "https", members: ["request", "get"], what: "an HTTP request", source: `${NODE}/https.html` },
  {
    module: "http",
    owner: "OutgoingMessage",
    members: ["setHeader", "setHeaders", "appendHeader", "addTrailers", "write", "end"],
    what: "an HTTP message",
    source: `${NODE}/http.html#class-httpoutgoingmessage`,
  },
  {
    module: "http",
    owner: "ServerResponse",
    members: ["writeHead", "write", "end"],
    what: "an HTTP response",
    source: `${NODE}/http.html#class-httpserverresponse`,
  },
  {
    module: "http2",
    owner: "ServerHttp2Stream",
    members: ["respond", "additionalHeaders", "pushStream"],
    what: "an HTTP/2 stream",
    source: `${NODE}/http2.html#class-serverhttp2stream`,
  },
  { module: "http2", owner: "ClientHttp2Session", members: ["request"], what: "an HTTP/2 request", source: `${NODE}/http2.html#class-clienthttp2session` },
  {
    module: "http2",
    owner: "Http2ServerResponse",
    members: ["write", "end", "setHeader", "writeHead"],
    what: "an HTTP/2 response",
    source: `${NODE}/http2.html#class-http2http2serverresponse`,
  },
  {
    module: "child_process",
    members: ["exec", "execSync", "execFile", "execFileSync", "spawn", "spawnSync", "fork"],
    what: "a child process",
    source: `${NODE}/child_process.html`,
  },
  { module: "child_process", owner: "ChildProcess", members: ["send"], what: "a child process", source: `${NODE}/child_process.html#subprocesssendmessage-sendhandle-options-callback` },
  { module: "cluster", owner: "Worker", members: ["send"], what: "a worker process", source: `${NODE}/cluster.html#workersendmessage-sendhandle-options-callback` },
  { module: "worker_threads", owner: "Worker", members: ["constructor", "postMessage"], what: "a worker", source: `${NODE}/worker_threads.html#class-worker` },
  { module: "worker_threads", owner: "MessagePort", members: ["postMessage"], what: "a message port", source: `${NODE}/worker_threads.html#class-messageport` },
  { module: "worker_threads", owner: "BroadcastChannel", members: ["postMessage"], what: "a broadcast channel", source: `${NODE}/worker_threads.html#class-broadcastchannel-extends-eventtarget` },
  { module: "worker_threads", members: ["setEnvironmentData"], what: "every worker", source: `${NODE}/worker_threads.html#workersetenvironmentdatakey-value` },
  { module: "diagnostics_channel", owner: "Channel", members: ["publish", "runStores"], what: "a diagnostics channel", source: `${NODE}/diagnostics_channel.html#channelpublishmessage` },
  { module: "global", owner: "Process", members: ["send", "emitWarning"], what: "the process's channel or standard error", source: `${NODE}/process.html#processsendmessage-sendhandle-options-callback` },
  {
    module: "global",
    owner: "Console",
    members: ["log", "info", "warn", "error", "debug", "trace", "dir", "dirxml", "table", "group", "groupCollapsed", "assert", "count", "time", "timeLog", "timeEnd"],
    what: "standard output",
    source: `${NODE}/console.html`,
  },
  { module: "util", members: ["debug", "deprecate"], what: "standard error", source: `${NODE}/util.html` },
  { module: "inspector", members: ["url"], what: "the inspector", source: `${NODE}/inspector.html` },
  { module: "trace_events", owner: "Tracing", members: ["enable"], what: "the trace log", source: `${NODE}/tracing.html` },
  { module: "global", members: ["fetch", "alert", "reportError", "postMessage"], what: "a request or a message", source: `${WHATWG}/Window/fetch` },
  { module: "global", owner: "WebSocket", members: ["constructor", "send"], what: "a web socket", source: `${WHATWG}/WebSocket/send` },
  { module: "undici-types", owner: "WebSocket", members: ["constructor", "send"], what: "a web socket", source: `${WHATWG}/WebSocket/send` },
  { module: "global", owner: "XMLHttpRequest", members: ["open", "send", "setRequestHeader"], what: "an HTTP request", source: `${WHATWG}/XMLHttpRequest/send` },
  { module: "global", owner: "Navigator", members: ["sendBeacon"], what: "a beacon", source: `${WHATWG}/Navigator/sendBeacon` },
  { module: "global", owner: "Worker", members: ["postMessage"], what: "a worker", source: `${WHATWG}/Worker/postMessage` },
  { module: "global", owner: "MessagePort", members: ["postMessage"], what: "a message port", source: `${WHATWG}/MessagePort/postMessage` },
  { module: "global", owner: "BroadcastChannel", members: ["postMessage"], what: "a broadcast channel", source: `${WHATWG}/BroadcastChannel/postMessage` },
  { module: "global", owner: "Storage", members: ["setItem"], what: "the browser's storage", source: `${WHATWG}/Storage/setItem` },
  { module: "global", owner: "EventSource", members: ["constructor"], what: "a request", source: `${WHATWG}/EventSource/EventSource` },
  { module: "global", owner: "WritableStreamDefaultWriter", members: ["write"], what: "a stream", source: `${WHATWG}/WritableStreamDefaultWriter/write` },
  { module: "stream/web", owner: "WritableStreamDefaultWriter", members: ["write"], what: "a stream", source: `${NODE}/webstreams.html#class-writablestreamdefaultwriter` },
];

/** Values through which code leaves a note for everyone: an assignment to one of their properties is a way out. */
export const GLOBAL_OBJECTS: ReadonlyMap<string, string> = new Map([
  ["globalThis", "https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/globalThis"],
  ["global", `${NODE}/globals.html#global`],
  ["window", `${WHATWG}/Window`],
  ["self", `${WHATWG}/Window/self`],
  ["document", `${WHATWG}/Document`],
  ["process", `${NODE}/process.html#processenv`],
]);

/** Packages that see records and keep them: the frameworks of tests. Handing them a raw record sends nothing anywhere. */
export const HARMLESS_PACKAGES: ReadonlySet<string> = new Set([
  "vitest",
  "@vitest/expect",
  "@vitest/runner",
  "@vitest/spy",
  "@jest/globals",
  "@types/jest",
  "@types/mocha",
  "@types/chai",
  "chai",
  "expect",
  "expect-type",
  "fast-check",
  "tinybench",
]);
