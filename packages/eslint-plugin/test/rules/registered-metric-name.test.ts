import { registeredMetricName } from "../../src/rules/registered-metric-name.ts";
import { typedTester, untypedTester } from "../rule-tester.ts";

const METER = 'import { meter } from "./generated/index.ts";\n';

typedTester().run("registered-metric-name, with types", registeredMetricName, {
  valid: [
    { name: "a registered counter", code: `${METER}meter.counter("acme.data.cache.hit").inc();` },
    {
      name: "a registered gauge by a constant",
      code: `${METER}const LOSS = "acme.training.loss";\nmeter.gauge(LOSS).set(1);`,
    },
    {
      name: "a counter of somebody else",
      code: 'const shop = { counter(name: string) { return name; } };\nshop.counter("left");',
    },
    {
      name: "the default metrics of prom-client",
      code: 'import { collectDefaultMetrics } from "prom-client";\ncollectDefaultMetrics();',
    },
    {
      name: "OpenTelemetry's tracer",
      code: 'import { trace } from "@opentelemetry/api";\ntrace.getTracer("a").startSpan("b").end();',
    },
    { name: "a type of prom-client", code: 'import type { Counter } from "prom-client";\nexport type C = Counter;' },
    { name: "a class called Counter", code: "class Counter {}\nexport const c = new Counter();" },
  ],
  invalid: [
    {
      name: "a misspelt counter",
      code: `${METER}meter.counter("acme.data.cache.hits").inc();`,
      errors: [
        {
          messageId: "unregisteredNear",
          data: { name: "acme.data.cache.hits", from: "", nearest: "acme.data.cache.hit" },
          suggestions: [
            {
              messageId: "useName",
              data: { nearest: "acme.data.cache.hit" },
              output: `${METER}meter.counter("acme.data.cache.hit").inc();`,
            },
          ],
        },
      ],
    },
    {
      name: "a name like no other",
      code: `${METER}meter.gauge("x").set(1);`,
      errors: [{ messageId: "unregistered", data: { name: "x", from: "" } }],
    },
    {
      name: "a name from outside",
      code: `${METER}export function f(n: string) { meter.gauge(n).set(1); }`,
      errors: [{ messageId: "unbounded", data: { type: "string" } }],
    },
    {
      name: "the wrong kind",
      code: `${METER}meter.counter("acme.training.loss");`,
      errors: [
        {
          messageId: "wrongKind",
          data: { name: "acme.training.loss", from: "", actual: "gauge", method: "counter" },
          suggestions: [
            { messageId: "useKind", data: { method: "gauge" }, output: `${METER}meter.gauge("acme.training.loss");` },
          ],
        },
      ],
    },
    {
      name: "a meter that is made",
      code: 'import { Meter } from "@logwright/runtime";\nnew Meter().histogram("x");',
      errors: [{ messageId: "unregistered", data: { name: "x", from: "" } }],
    },
    {
      name: "an instrument of prom-client",
      code: 'import { Counter } from "prom-client";\nexport const c = new Counter({ name: "c", help: "c" });',
      errors: [{ messageId: "beside", data: { what: "prom-client.Counter" } }],
    },
    {
      name: "an instrument of prom-client by its namespace",
      code: 'import * as prom from "prom-client";\nexport const c = new prom.Histogram({ name: "c", help: "c" });',
      errors: [{ messageId: "beside", data: { what: "prom-client.Histogram" } }],
    },
    {
      name: "an instrument of OpenTelemetry",
      code: 'import { metrics } from "@opentelemetry/api";\nconst m = metrics.getMeter("a");\nm.createCounter("c").add(1);',
      errors: [{ messageId: "beside", data: { what: "@opentelemetry/api.metrics.getMeter().createCounter" } }],
    },
  ],
});

untypedTester().run("registered-metric-name, without types", registeredMetricName, {
  valid: [{ name: "a registered counter", code: `${METER}meter.counter("acme.data.cache.hit").inc();` }],
  invalid: [
    {
      name: "a name like no other",
      code: `${METER}meter.gauge("x").set(1);`,
      errors: [{ messageId: "unregistered", data: { name: "x", from: "" } }],
    },
  ],
});
