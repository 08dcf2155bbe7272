import { Buffer } from "node:buffer";
import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bitwiseCrc32c, readEventFile, readEvents } from "../../../../test/tensorboard-reader.ts";
import { crc32c } from "../../src/store/tensorboard/crc32c.ts";
import { scalarsEvent, textEvent, versionEvent } from "../../src/store/tensorboard/event.ts";
import { EventFile } from "../../src/store/tensorboard/event-file.ts";
import { tfRecord } from "../../src/store/tensorboard/tf-record.ts";

const NOW = new Date("2026-01-02T03:04:05.500Z");
const SECONDS = NOW.getTime() / 1000;
const newFile = (): EventFile => new EventFile(mkdtempSync(join(tmpdir(), "events-")), NOW);
const framed = (...events: Uint8Array[]): Buffer =>
  Buffer.concat([versionEvent(SECONDS), ...events].map((event) => tfRecord(event)));

describe("CRC-32C", () => {
  test("of the check string is the published value", () => {
    expect(crc32c(Buffer.from("123456789"))).toBe(0xe3069283);
  });

  test("equals the bit-by-bit definition for any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => crc32c(bytes) === bitwiseCrc32c(bytes)));
  });
});

describe("golden bytes", () => {
  test("of the version event", () => {
    expect(tfRecord(versionEvent(SECONDS)).toString("hex")).toBe(
      "1800000000000000a37f4b22" +
        "0900006069cd55da41" +
        "1a0d" +
        Buffer.from("brain.Event:2").toString("hex") +
        "fd0d1243",
    );
  });

  test("of one scalar", () => {
    expect(scalarsEvent(SECONDS, 300, [["loss", 0.5]]).toString("hex")).toBe(
      "0900006069cd55da41" + "10ac02" + "2a0d" + "0a0b" + "0a046c6f7373" + "150000003f",
    );
  });
});

describe("an event file", () => {
  test("holds what was added, read by an independent strict reader", () => {
    const file = newFile();
    file.add(
      scalarsEvent(SECONDS, 7, [
        ["loss", 0.25],
        ["val/loss", 1.5],
      ]),
    );
    file.add(textEvent(SECONDS, 0, "hyperparams", "| lr | 0.1 |"));
    file.close();
    const [version, scalars, text] = readEventFile(file.path);
    expect(version).toMatchObject({ fileVersion: "brain.Event:2", wallTime: SECONDS });
    expect(scalars).toEqual({
      wallTime: SECONDS,
      step: 7n,
      values: [
        { tag: "loss", simpleValue: 0.25 },
        { tag: "val/loss", simpleValue: 1.5 },
      ],
    });
    expect(text?.values).toEqual([{ tag: "hyperparams/text_summary", text: "| lr | 0.1 |", plugin: "text" }]);
  });

  test("keeps any tag, any step to 2^53 - 1 and any float, NaN and infinities too", () => {
    const scalar = fc.tuple(fc.string({ unit: "grapheme", maxLength: 40 }), fc.float(), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.array(scalar, { maxLength: 20 }), (scalars) => {
        const events = readEvents(
          framed(...scalars.map(([tag, value, step]) => scalarsEvent(SECONDS, step, [[tag, value]]))),
        );
        expect(
          events.slice(1).map((event) => [event.values[0]?.tag, event.values[0]?.simpleValue, event.step]),
        ).toEqual(scalars.map(([tag, value, step]) => [tag, value, BigInt(step)]));
      }),
    );
  });

  test("is never one that exists: two in one second have two names", () => {
    const directory = mkdtempSync(join(tmpdir(), "events-"));
    new EventFile(directory, NOW).close();
    new EventFile(directory, NOW).close();
    expect(readdirSync(directory)).toHaveLength(2);
    for (const name of readdirSync(directory))
      expect(name).toMatch(/^events\.out\.tfevents\.1767323045\.[\w.-]+\.\d+\.\d+$/);
  });

  test("can be read by its owner only", () => {
    const file = newFile();
    file.close();
    expect(statSync(file.path).mode & 0o777).toBe(0o600);
  });

  test("is written when 64 KiB are gathered, without being asked", () => {
    const file = newFile();
    for (let step = 0; step < 2_000; step++) file.add(scalarsEvent(SECONDS, step, [["loss", step]]));
    expect(readEvents(readFileSync(file.path)).length).toBeGreaterThan(1_000);
    file.close();
    expect(readEventFile(file.path)).toHaveLength(2_001);
  });
});
