import { describe, expect, test } from "vitest";
import { loadPeers } from "../../../src/sink/otlp/peers.ts";
import { otlpSettings } from "../../../src/sink/otlp/otlp-settings.ts";
import { outcomeOf } from "../../../src/sink/otlp/outcome.ts";
import { resourceOf } from "../../../src/sink/otlp/resource.ts";
import { whyOff } from "../../../src/sink/otlp/why-off.ts";
import { registry } from "../../metric/support.ts";

const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4317" };

describe("the standard's variables", () => {
  test("without an endpoint everything is off, whatever else is set", () => {
    expect(otlpSettings({})).toEqual({});
    expect(
      otlpSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: "", OTEL_EXPORTER_OTLP_HEADERS: "a=b", OTEL_SERVICE_NAME: "x" }),
    ).toEqual({});
    expect(otlpSettings({ ...ENDPOINT, OTEL_SDK_DISABLED: "TRUE" })).toEqual({});
  });

  test("a signal's own variable wins, and switches on that signal alone", () => {
    expect(Object.keys(otlpSettings({ OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: "http://m:1" }))).toEqual(["metrics"]);
    const both = otlpSettings({
      ...ENDPOINT,
      OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: "https://l:2",
      OTEL_EXPORTER_OTLP_TIMEOUT: "5",
      OTEL_EXPORTER_OTLP_LOGS_TIMEOUT: "7",
      OTEL_TRACES_EXPORTER: "none",
    });
    expect(both.logs).toMatchObject({ target: "l:2", secure: true, timeoutMs: 7 });
    expect(both.metrics).toMatchObject({ target: "collector:4317", secure: false, timeoutMs: 5, gzip: false });
    expect(both.traces).toBeUndefined();
  });

  test.each([
    ["http://h", "h:80", false],
    ["https://h", "h:443", true],
    ["https://h:4317/", "h:4317", true],
    ["http://[::1]:4317", "[::1]:4317", false],
    ["h:4317", "h:4317", true],
  ])("%s", (endpoint, target, secure) => {
    expect(otlpSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }).logs).toMatchObject({ target, secure });
  });

  test("without a scheme OTEL_EXPORTER_OTLP_INSECURE decides", () => {
    expect(otlpSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: "h:1", OTEL_EXPORTER_OTLP_INSECURE: "true" }).logs?.secure).toBe(
      false,
    );
  });

  test.each([
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "ftp://h"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "h"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "http://"],
    ["OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"],
    ["OTEL_EXPORTER_OTLP_TIMEOUT", "1s"],
    ["OTEL_EXPORTER_OTLP_TIMEOUT", "0"],
    ["OTEL_EXPORTER_OTLP_LOGS_COMPRESSION", "zstd"],
  ])("%s=%s is an error that names both and what is allowed", (name, value) => {
    expect(() => otlpSettings({ ...ENDPOINT, [name]: value })).toThrow(
      new RegExp(`^${name} is ${JSON.stringify(value)}; it must be `),
    );
  });

  test("a header that breaks the format is an error that does not show it: it may be a key", () => {
    for (const text of ["secret", "=secret", "a b=secret", "a=%zzsecret"]) {
      expect(() => otlpSettings({ ...ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS: text })).toThrow(
        /^OTEL_EXPORTER_OTLP_HEADERS must be a list/,
      );
      expect(() => otlpSettings({ ...ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS: text })).not.toThrow(/secret/);
    }
  });
});

describe("no secret gets into an error", () => {
  const SECRET = "s3cr3t-Pa55w0rd";
  const ADDRESSES = [
    `ftp://user:${SECRET}@host:4317`,
    `user:${SECRET}@host:4317`,
    `https://user:${SECRET}@`,
    `https://user:${SECRET}@host:99999`,
    `ftp://us/er:${SECRET}@host`,
    `https://user:${SECRET}%@ho st`,
    `ftp://host/${SECRET}`,
    `host:4317?token=${SECRET}`,
    `ftp://host:4317?api-key=${SECRET}`,
    `ftp://host:4317#${SECRET}`,
    `//user:${SECRET}@host`,
    `https://user:${SECRET} @ho st`,
    `https:\\\\user:${SECRET}@host\n`,
    `authorization=Bearer ${SECRET}`,
    `Bearer_eyJhbGciOiJIUzI1NiJ9.${SECRET}`,
  ];
  const names = ["ENDPOINT", "LOGS_ENDPOINT", "PROTOCOL", "TIMEOUT", "TRACES_COMPRESSION"];

  test.each(names.flatMap((name) => ADDRESSES.map((text) => [`OTEL_EXPORTER_OTLP_${name}`, text])))(
    "%s=%j",
    (name, text) => {
      let said = "";
      try {
        otlpSettings({ ...ENDPOINT, [name]: text });
      } catch (error) {
        said = String(error);
      }
      expect(said).toMatch(new RegExp(`${name} is not shown here, since it may hold a secret; it must be `));
      expect(said).not.toContain(SECRET);
    },
  );

  test.each([
    ["a line break", `a=${SECRET}%0A`],
    ["a letter that is not ASCII", `a=${SECRET}%C3%A9`],
    ["bytes wanted", `token-bin=${SECRET}`],
    ["the second of two", `ok=1,a=%00${SECRET}`],
  ])("a header that gRPC itself would refuse and quote: %s", (_what, text) => {
    const read = (): unknown => otlpSettings({ ...ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS: text });
    expect(read).toThrow(/^OTEL_EXPORTER_OTLP_HEADERS must be a list of name=value in printable ASCII/);
    expect(read).not.toThrow(SECRET);
  });

  test("credentials in an address that is fine go nowhere at all", () => {
    const settings = otlpSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: `https://user:${SECRET}@h:1/${SECRET}?a=${SECRET}` });
    expect(settings.logs).toMatchObject({ target: "h:1" });
    expect(JSON.stringify(settings)).not.toContain(SECRET);
  });

  test.each([
    [new Error(`Metadata string value "${SECRET}" contains illegal characters`), "(Error)"],
    [Object.assign(new Error(SECRET), { code: "ENOENT" }), "(ENOENT)"],
    [Object.assign(new Error(SECRET), { name: SECRET, code: SECRET.toUpperCase() }), "(Error)"],
    [SECRET, "(string)"],
  ])("of an error that is not ours its code alone is told", (error, code) => {
    expect(whyOff(error)).toBe(`The exporter cannot be started ${code}.`);
  });
});

describe("the resource", () => {
  test("OTEL_SERVICE_NAME over OTEL_RESOURCE_ATTRIBUTES over the registry's name", () => {
    expect(resourceOf(registry(), "run-1", {}).attributes).toMatchObject({
      "service.name": "acme",
      "service.instance.id": "run-1",
    });
    const env = { OTEL_RESOURCE_ATTRIBUTES: "service.name=a,team=x%20y,broken,=b", OTEL_SERVICE_NAME: "b" };
    expect(resourceOf(registry(), "r", env).attributes).toMatchObject({ "service.name": "b", team: "x y" });
  });

  test("passes the redaction filter: denied keys and forbidden patterns are left out", () => {
    const env = {
      OTEL_RESOURCE_ATTRIBUTES: `email=a,enduser.email=b,a.b.e.mail=b,%D0%B5mail=c,sample=${"ACGT".repeat(6)},ok=1`,
      OTEL_SERVICE_NAME: "ACGT".repeat(6),
    };
    const { attributes } = resourceOf(registry(), "r", env);
    expect(Object.keys(attributes).filter((key) => !/^(service|telemetry)\./.test(key))).toEqual(["ok"]);
    expect(JSON.stringify(attributes)).not.toContain("ACGT");
    expect(attributes["ok"]).toBe("1");
  });
});

describe("optional packages", () => {
  test("a missing one is one error that names the npm command", async () => {
    const load = (name: string): Promise<unknown> =>
      name === "@grpc/grpc-js"
        ? Promise.reject(Object.assign(new Error("no"), { code: "ERR_MODULE_NOT_FOUND" }))
        : Promise.resolve({});
    await expect(loadPeers(load)).rejects.toThrow(
      "OTEL_EXPORTER_OTLP_ENDPOINT is set, but @grpc/grpc-js is not installed: npm install @grpc/grpc-js @opentelemetry/otlp-transformer",
    );
  });

  test("one that is there and broken is named, with the kind of its error and nothing of its text", async () => {
    const load = (): Promise<unknown> => Promise.reject(new SyntaxError("secret"));
    await expect(loadPeers(load)).rejects.toThrow(
      /^OTEL_EXPORTER_OTLP_ENDPOINT is set, but @grpc\/grpc-js could not be loaded \(SyntaxError\)\.$/,
    );
  });
});

describe("details that break the format", () => {
  test.each([[""], ["ff"], ["1a05"], ["1affffffffffffffffff01"], ["0a"]])("%s ask for no delay", (hex) => {
    expect(outcomeOf(14, Buffer.from(hex, "hex"))).toEqual({ kind: "retry", status: "UNAVAILABLE" });
    expect(outcomeOf(8, Buffer.from(hex, "hex"))).toEqual({ kind: "split", status: "RESOURCE_EXHAUSTED" });
  });
});
