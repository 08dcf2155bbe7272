import { describe, expect, test } from "vitest";
import { framesOf } from "../../src/crash/frames.ts";

const ROOT = import.meta.dirname;
const FAKE = "x\n    at janedoe_at_example (file:///jane/doe.js:1:1)";

function made(message: string, change: (error: Error) => void = () => {}): Error {
  const error = new Error(message);
  void error.stack; // it is put together when somebody asks for it
  change(error);
  return error;
}

class Disguised extends Error {
  override get name(): string {
    return FAKE;
  }
}

describe("frames are those of the stack, and nothing that somebody wrote", () => {
  test.each([
    ["a message", made("boom")],
    ["no message", made("")],
    ["a message of several lines", made("a\nb\nc")],
    ["a message that is a letter of the header", made("E")],
    ["a name that was given later", made("boom", (error) => (error.name = "TrainingError"))],
    ["a cause", made("boom", (error) => (error.cause = new Error(FAKE)))],
    ["several errors in one", new AggregateError([new Error(FAKE), FAKE], "all failed")],
    ["several errors in one, without a message", new AggregateError([new Error(FAKE)])],
    ["a message that looks like frames", made(FAKE)],
    ["a name that looks like frames", new Disguised("boom")],
  ])("%s", (_what, error) => {
    const frames = framesOf(error, ROOT);
    expect(frames.some((frame) => frame.includes("frames.test.ts:"))).toBe(true);
    expect(frames.join()).not.toContain("jane");
  });

  test.each([
    ["a message that was taken away later", made(FAKE, (error) => (error.message = ""))],
    ["a message that was replaced later", made(FAKE, (error) => (error.message = "redacted"))],
    ["a name that looks like frames, and no message", new Disguised("")],
    ["a name that is none", made("boom", (error) => Object.assign(error, { name: 5 }))],
    ["a stack that was replaced", made("boom", (error) => (error.stack = FAKE))],
    [
      "a stack that throws",
      made("boom", (error) =>
        Object.defineProperty(error, "stack", {
          get: () => {
            throw new Error("no");
          },
        }),
      ),
    ],
    ["a list of frames in the place of a text", made("boom", (error) => Object.assign(error, { stack: [FAKE] }))],
  ])("none at all: %s", (_what, error) => {
    expect(framesOf(error, ROOT)).toEqual([]);
  });
});
