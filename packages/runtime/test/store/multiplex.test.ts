import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEventFile } from "../../../../test/tensorboard-reader.ts";
import { openLogStore, registerLogStore, type LogStore, type StoreFailure } from "../../src/store/index.ts";
import { REGISTRY, temporaryFolder } from "./registry-fixture.ts";

class ThrowingStore implements LogStore {
  readonly name: string = "throwing";
  logScalar(): void {
    throw new TypeError("scalar of a user@example.com");
  }
  logMetrics(): void {
    throw Object.assign(new Error("disk"), { code: "ENOSPC" });
  }
  /** An async function fits a method that returns nothing; JavaScript will bring one. */
  readonly logHyperparams: () => void = () => Promise.reject(new RangeError("later"));
  logArtifact(): void {
    throw new Error("artifact");
  }
  close(): Promise<void> {
    return Promise.reject(new Error("close"));
  }
}

registerLogStore({ name: "throwing", params: {}, open: () => new ThrowingStore() });
registerLogStore({
  name: "unopenable",
  params: {},
  open: () => {
    throw new Error("no");
  },
});

describe("multiplex", () => {
  test("hands every call to each child; one that fails harms no other, and its errors are counted", async () => {
    const directory = temporaryFolder();
    const failures: StoreFailure[] = [];
    const children = [
      { kind: "throwing" },
      { kind: "tensorboard", params: { log_dir: join(directory, "tb") } },
      { kind: "unopenable" },
      { kind: "jsonl", params: { log_dir: join(directory, "logs") } },
    ];
    const store = openLogStore(
      { kind: "multiplex", params: { children } },
      { registry: REGISTRY, onFailure: (failure) => failures.push(failure) },
    );
    store.logScalar("loss", 1, 1);
    store.logMetrics({ loss: 2 }, 2);
    store.logMetrics({ loss: 3 }, 3);
    store.logHyperparams({ lr: 0.5 });
    store.logArtifact("model", "m.pt");
    await store.close();

    expect(readdirSync(join(directory, "logs")).sort()).toEqual([
      "artifacts.json",
      "hyperparams.json",
      "metrics.jsonl",
    ]);
    const events = readEventFile(join(directory, "tb", readdirSync(join(directory, "tb"))[0] ?? ""));
    expect(events.flatMap((event) => event.values.map((value) => value.tag))).toEqual([
      "loss",
      "loss",
      "loss",
      "hyperparams/text_summary",
      "artifact/model/text_summary",
    ]);
    expect(Object.fromEntries(store.failures)).toEqual({
      "multiplex open": 1,
      "multiplex[0].throwing logScalar": 1,
      "multiplex[0].throwing logMetrics": 2,
      "multiplex[0].throwing logHyperparams": 1,
      "multiplex[0].throwing logArtifact": 1,
      "multiplex[0].throwing close": 1,
    });
    expect(failures.map((failure) => failure.reason).sort()).toEqual([
      "ENOSPC",
      "ENOSPC",
      "Error",
      "Error",
      "Error",
      "RangeError",
      "TypeError",
    ]);
  });

  test("in a multiplex in a multiplex the failure still names its child", () => {
    const inner = { kind: "multiplex", params: { children: [{ kind: "throwing" }] } };
    const store = openLogStore(
      { kind: "multiplex", params: { children: [inner] } },
      { registry: REGISTRY, onFailure: () => undefined },
    );
    store.logScalar("loss", 1, 1);
    expect([...store.failures.keys()]).toEqual(["multiplex[0].multiplex[0].throwing logScalar"]);
  });

  test("opens no child when one is misconfigured", () => {
    const directory = temporaryFolder();
    const children = [
      { kind: "jsonl", params: { log_dir: join(directory, "logs") } },
      { kind: "tensorboard", params: {} },
    ];
    expect(() => openLogStore({ kind: "multiplex", params: { children } }, { registry: REGISTRY })).toThrow(
      'params.children[1].params: "log_dir" is missing.',
    );
    expect(existsSync(join(directory, "logs"))).toBe(false);
  });
});
