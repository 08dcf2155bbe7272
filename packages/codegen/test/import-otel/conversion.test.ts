import { describe, expect, test } from "vitest";
import { readRegistry } from "../../src/compile.ts";
import { attributes, imported, metric, registryOf, said } from "./imported.ts";

const typeOf = (rest: string): unknown => registryOf(attributes({ "a.b": rest }))["attributes"]?.["a.b"];

describe("the type of an attribute", () => {
  test.each([
    ["string", "string"],
    ["int", "int"],
    ["double", "double"],
    ["boolean", "boolean"],
    ['"string[]"', "list<string>"],
    ['"int[]"', "list<int>"],
    ['"double[]"', "list<double>"],
    ['"boolean[]"', "list<boolean>"],
  ])("%s is %s", (otel, own) => expect(typeOf(`type: ${otel}`)).toBe(own));

  test("an enum of texts is closed over its values, each once, in the order of its authors", () => {
    const members = "[{ id: b, value: B }, { id: a, value: a }, { id: c, value: B }, { id: d }]";
    expect(typeOf(`type: { members: ${members} }`)).toEqual({ type: "enum", values: ["B", "a", "d"] });
  });

  test.each([
    ["[{ id: a, value: 1 }, { id: b, value: 2 }]", "int"],
    ["[{ id: a, value: 1 }, { id: b, value: 2.5 }]", "double"],
    ["[{ id: a, value: true }]", "boolean"],
    ["[{ id: a, value: 1 }, { id: b, value: x }]", "scalar"],
  ])("an enum of %s is %s", (members, type) => {
    expect(typeOf(`type: { members: ${members} }`)).toMatchObject({
      type,
      "x-otel": { members: { a: expect.anything() as unknown } },
    });
  });

  test("values that YAML could take for something else stay texts", () => {
    const members =
      '[{ id: a, value: "null" }, { id: b, value: "1.0" }, { id: c, value: "true" }, { id: d, value: " " }, { id: e, value: "x: y # z" }]';
    expect(typeOf(`type: { members: ${members} }`)).toEqual({
      type: "enum",
      values: ["null", "1.0", "true", "x: y # z"],
    });
  });
});

describe("examples", () => {
  test.each([
    ["type: string, examples: [a, 1, '2', true, a]", ["a", "2"]],
    ["type: int, examples: [1, x, 2.5]", [1]],
    ["type: double, examples: 2", [2]],
    ["type: boolean, examples: [true, yes]", [true]],
    ["type: { members: [{ id: a, value: a }] }, examples: [a, b]", ["a"]],
  ])("of %s are those that fit", (rest, examples) => expect(typeOf(rest)).toMatchObject({ examples }));

  test("of what is hashed are no examples to show", () => {
    const user = registryOf(attributes({ "user.id": "type: string, brief: who, examples: [u-1]" }));
    expect(user["attributes"]?.["user.id"]).toEqual({ type: "string", summary: "who", hash: true });
  });
});

const SIGNAL = (stability: string): string =>
  `${attributes({ "a.b": "type: string" })}  - { id: e, type: event, name: e.e, brief: it happened${stability} }\n`;

test.each([
  [", stability: stable", "stable"],
  [", stability: release_candidate", "beta"],
  [", stability: beta", "beta"],
  [", stability: alpha", "development"],
  [", stability: experimental", "development"],
  [", stability: constructor", "development"],
  ["", "development"],
])("the stability of an event (%s) is %s", (otel, own) => {
  expect(registryOf(SIGNAL(otel))["events"]?.["e.e"]).toMatchObject({ stability: own });
});

describe("a deprecation", () => {
  test.each([
    ["use something else", { reason: "uncategorized", note: "use something else" }],
    ["{ reason: obsoleted, note: gone }", { reason: "obsolete", note: "gone" }],
    ["{ reason: uncategorized, note: split }", { reason: "uncategorized", note: "split" }],
    ["{ reason: renamed, renamed_to: a.c }", { reason: "renamed", renamed_to: "a.c" }],
    ["{ reason: renamed, note: to something }", { reason: "uncategorized", note: "to something" }],
    ["{ reason: constructor }", { reason: "uncategorized" }],
    ["{}", { reason: "uncategorized" }],
  ])("%s", (otel, own) => {
    const declared = attributes({ "a.b": `type: string, deprecated: ${otel}`, "a.c": "type: string" });
    expect(registryOf(declared)["attributes"]?.["a.b"]).toMatchObject({ deprecated: own });
  });

  test("by rename in a circle is said in words", () => {
    const circle = attributes({
      "a.b": "type: string, deprecated: { reason: renamed, renamed_to: a.c }",
      "a.c": "type: string, deprecated: { reason: renamed, renamed_to: a.b }",
    });
    expect(JSON.stringify(registryOf(circle))).toMatch(/It is a\.[bc] now/);
  });

  test("of an attribute whose new name an event lacks is said in words, and the event keeps the key", () => {
    const { attributes: all, events } = registryOf(
      `${attributes({ "a.b": "type: string, deprecated: { reason: renamed, renamed_to: a.c }", "a.c": "type: string" })}  - { id: e, type: event, name: e.e, brief: it happened, attributes: [{ ref: a.b, brief: refined }] }\n`,
    );
    expect(events?.["e.e"]).toMatchObject({ data: { "a.b?": "$a.b" } });
    expect(all?.["a.b"]).toMatchObject({ deprecated: { reason: "replaced" } });
  });
});

describe("what a group takes over", () => {
  const uses = (groups: string): unknown =>
    registryOf(`${attributes({ "a.b": "type: string, brief: declared", "a.c": "type: string" })}${groups}`)["spans"];

  test("comes before what it says itself, and what it does not say stays", () => {
    expect(
      uses(`  - { id: base, type: attribute_group, brief: x, attributes: [{ ref: a.b, requirement_level: required, note: more }] }
  - { id: span.s, type: span, span_kind: client, brief: a span, extends: base, attributes: [{ ref: a.b, brief: mine }, { ref: a.c }] }\n`),
    ).toMatchObject({
      s: { attributes: { "a.b": { type: "string", summary: "mine", note: "more" }, "a.c?": "$a.c" } },
    });
  });

  test("may be a signal that is refined, whatever its id is", () => {
    expect(
      uses(`  - { id: odd, type: span, span_kind: server, brief: a span, attributes: [{ ref: a.b }] }
  - { id: span.s, type: span, span_kind: client, brief: a span, attributes: [{ ref: a.b }] }
span_refinements:
  - { id: span.s.t, ref: s, brief: another }
  - { id: odd.u, ref: odd }\n`),
    ).toMatchObject({
      "s.t": { summary: "another", attributes: { "a.b?": "$a.b" }, "x-otel": { kind: "client" } },
      "odd.u": { summary: "a span", attributes: { "a.b?": "$a.b" }, "x-otel": { kind: "server" } },
    });
  });

  test("may be the very signal that a refinement stands in for", () => {
    const refined = `span_refinements: [{ id: span.s, ref: s, brief: refined }]\n`;
    const base = `spans: [{ type: s, kind: client, brief: a span }]\n`;
    expect(registryOf(refined + base)["spans"]).toMatchObject({
      s: { summary: "refined", "x-otel": { kind: "client" } },
    });
    expect(registryOf(base + refined)).toEqual(registryOf(refined + base));
    expect(imported(refined).problems.map(({ code }) => code)).toEqual(["otel/reference"]);
  });

  test("may be weakened", () => {
    expect(
      uses(`  - { id: base, type: attribute_group, brief: x, attributes: [{ ref: a.b, requirement_level: required }] }
  - { id: span.s, type: span, span_kind: client, brief: a span, extends: base, attributes: [{ ref: a.b, requirement_level: opt_in }] }\n`),
    ).toMatchObject({ s: { attributes: { "a.b?": "$a.b" } } });
  });

  test("is taken over along many steps", () => {
    const steps = Array.from(
      { length: 1000 },
      (_, at) => `  - { id: g${at}, type: attribute_group, brief: x, extends: g${at + 1} }\n`,
    );
    expect(
      uses(`${steps.join("")}  - { id: g1000, type: attribute_group, brief: x, attributes: [{ ref: a.b }] }
  - { id: span.s, type: span, span_kind: client, brief: a span, extends: g0 }\n`),
    ).toMatchObject({ s: { attributes: { "a.b?": "$a.b" } } });
  });

  test("the names of the oldest registries are abbreviated by a prefix", () => {
    const old =
      "groups:\n  - { id: x, type: attribute_group, prefix: http, brief: x, attributes: [{ id: method, type: string }] }\n";
    expect(registryOf(old)["attributes"]).toEqual({ "http.method": "string" });
  });
});

describe("names", () => {
  test.each([
    ["a.b-c", "a.b_c"],
    ["A.b", "a.b"],
    ["1a.b", "a.b"],
    ["a..b", "a.b"],
    ["a.ü", "a._"],
  ])("the attribute %s becomes the key %s, and its own name is kept", (otel, own) => {
    expect(registryOf(attributes({ [`"${otel}"`]: "type: string" }))["attributes"]).toEqual({
      [own]: { type: "string", "x-otel": { name: otel } },
    });
  });

  test("of two that would become one, the second is refused", () => {
    const result = imported(attributes({ "a.b_c": "type: string", "a.b-c": "type: string" }));
    expect(said(result)).toEqual(["refused a.b-c"]);
  });

  test("an attribute that is refused is said once, and is gone from the events that use it", () => {
    const result = imported(
      `${attributes({ address: "type: string", "a.b": "type: string" })}  - { id: e, type: event, name: e.e, brief: it happened, attributes: [{ ref: address, requirement_level: required }, { ref: a.b }] }\n`,
    );
    expect(said(result)).toEqual(["refused address", "severity 1"]);
    expect(result.ledger.left[0]?.items[0]?.detail).toBe('"address" is on the deny list, as "address".');
    expect(result.text).toContain("    data:\n      a.b?: $a.b\n");
  });

  test.each(["constructor", "toString", "__proto__"])("%s is nothing but a name", (name) => {
    const result = imported(attributes({ "a.b": "type: string", [name]: "type: string" }));
    expect(result.text).toContain("a.b: string");
  });
});

describe("labels", () => {
  const labelsOf = (declared: Readonly<Record<string, string>>, rest = "instrument: counter, unit: s"): unknown =>
    (registryOf(metric(declared, rest))["metrics"]?.["test.taken"] as { labels?: unknown }).labels;

  test("of free text are capped, closed ones are not", () => {
    expect(
      labelsOf({
        "a.text": "type: string",
        "a.int": "type: int",
        "a.bool": "type: boolean",
        "a.enum": "type: { members: [{ id: a, value: x }, { id: b, value: y }] }",
        "a.numbers": "type: { members: [{ id: a, value: 1 }] }",
      }),
    ).toEqual({
      a_text: { max: 100 },
      a_int: { max: 100 },
      a_bool: { values: ["true", "false"] },
      a_enum: { values: ["x", "y"] },
      a_numbers: { values: ["1"] },
    });
  });

  test("together make as many series as a metric may have, and not one more", () => {
    const text =
      imported(metric({ a: "type: string", b: "type: string", c: "type: string" }, "instrument: counter, unit: s"))
        .text ?? "";
    expect(text).toContain("a: { max: 46 }");
    const more = text.replaceAll("max: 46", "max: 47");
    expect(readRegistry({ file: "r.yaml", text: more }).problems.map(({ code }) => code)).toContain(
      "metric/too-many-series",
    );
  });

  test("that the compiler refuses leave nothing behind", () => {
    const made = registryOf(metric({ le: "type: string", "a.b": "type: string" }, "instrument: counter, unit: s"));
    expect(made["metrics"]?.["test.taken"]).toMatchObject({
      labels: { a_b: { max: 100 } },
      "x-otel": { labels: { a_b: "a.b" } },
    });
    const alone = registryOf(metric({ le: "type: string" }, "instrument: counter, unit: s"))["metrics"]?.["test.taken"];
    expect(Object.keys(alone as object)).toEqual(["kind", "unit", "summary", "stability"]);
    expect(JSON.stringify(made)).not.toContain('"le":{');
  });

  test("are left out from the one that is needed least", () => {
    const declared = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`a.n${at}`, "type: string"]));
    const text = metric(declared, "instrument: counter, unit: s").replace(
      "{ ref: a.n3, requirement_level: required }",
      "{ ref: a.n3 }",
    );
    expect(said(imported(text))).toContain("series test.taken: a.n3");
  });
});

describe("privacy", () => {
  test.each(["user.email", "acme.contact.phone_number", "geo.location.lat", "db.password", "customer.fullName"])(
    "%s is left out, and nobody who extends the registry may have it",
    (name) => {
      const declared = { [name]: "type: string", "a.b": "type: string" };
      const { text = "" } = imported(attributes(declared));
      const base = { file: "base.yaml", text };
      const own = (key: string): string =>
        `logwright: 1\nname: acme\nversion: 1.0.0\nextends: ./base.yaml\nevents: { e.e: { severity: info, summary: it happened, data: { ${key}: string } } }\n`;
      const codes = (key: string): readonly string[] =>
        readRegistry({ file: "r.yaml", text: own(key) }, { load: () => base }).problems.map(({ code }) => code);
      expect(text).not.toContain(`${name}:`);
      expect(codes(name)).toContain("redaction/denied-key");
      expect(codes("a.c")).not.toContain("redaction/denied-key");
    },
  );

  test.each(["user.id", "enduser.id", "client.address", "session.id", "acme.user_name"])("%s is hashed", (name) => {
    expect(registryOf(attributes({ [name]: "type: string" }))["attributes"]?.[name]).toMatchObject({ hash: true });
  });

  test.each(["server.address", "service.name", "aws.secretsmanager.secret.arn", "gen_ai.token.type"])(
    "%s is neither",
    (name) => {
      expect(registryOf(attributes({ [name]: "type: string" }))["attributes"]?.[name]).toBe("string");
    },
  );
});

test("a field of an event's body that tells how to reach somebody is left out and denied as well", () => {
  const { text = "" } = imported(
    `${attributes({ "a.b": "type: string" })}  - { id: e, type: event, name: e.e, brief: it happened, body: { id: b, type: map, fields: [{ id: user_email, type: string }, { id: size, type: int }] } }\n`,
  );
  expect(text).toMatch(/deny: \[.*, user_email\]/);
  expect(text).toContain("size?: int");
  expect(text).not.toContain("user_email?");
});

test("--only keeps a namespace, and the attributes that its signals use", () => {
  const all = `${attributes({ "a.x": "type: string", "b.x": "type: string", "c.x": "type: string", "ab.x": "type: string" })}  - { id: e, type: event, name: a.e, brief: it happened, attributes: [{ ref: b.x }] }
  - { id: f, type: event, name: c.e, brief: it happened, attributes: [{ ref: c.x }] }\n`;
  const { attributes: kept, events } = registryOf(all, { only: ["a"] });
  expect(Object.keys(kept ?? {})).toEqual(["a.x", "b.x"]);
  expect(Object.keys(events ?? {})).toEqual(["a.e"]);
  expect(() => imported(all, { only: ["x"] })).toThrow(/--only: nothing is called "x"/);
});

test.each([
  ["https://opentelemetry.io/schemas/1.45.0", "1.45.0"],
  ["https://opentelemetry.io/schemas/1.45.0-unreleased", "1.45.0"],
  ["https://example.com/next", "0.1.0"],
  ["https://example.com/1.2.3.4", "0.1.0"],
])("the version of conventions with the schema %s is %s", (url, version) => {
  expect(
    registryOf({ "manifest.yaml": `schema_url: ${url}\n`, "a.yaml": attributes({ "a.b": "type: string" }) }),
  ).toMatchObject({
    version,
    "x-otel": { schema_url: url },
  });
});
