// Crashes before, or after, there is a logger.
const given = JSON.parse(process.argv[2]);
const { openRunScope } = await import("../../../dist/lifecycle/open-run-scope.js");
const { registry } = await import("../../durability/programs/lib.mjs");

class ConfigError extends Error {
  code = "ConfigError.Missing";
}

function readPatient() {
  throw new ConfigError(given.message);
}

async function inRunMain(main) {
  const runtime = await import("../../../dist/index.js");
  const patterns = [{ name: "dna", match: "[ACGTN]{20,}", where: "anywhere", hardened: true }];
  const strict = { ...registry, redaction: { ...registry.redaction, patterns } };
  await runtime.runMain(typeof main === "function" ? () => main(runtime) : main, strict);
}

const crashes = {
  thrown: readPatient,
  rejected: () => void Promise.reject(new TypeError(given.message)),
  inTimer: () => setTimeout(readPatient, 5),
  notAnError: () => {
    throw given.message;
  },
  missingModule: () => import("./no-such-module.mjs"),
  hostile() {
    throw new Proxy(new Error("x"), {
      get() {
        throw new Error("trap");
      },
    });
  },
  classless() {
    throw new Proxy(new Error("x"), {
      getPrototypeOf() {
        throw new Error("trap");
      },
    });
  },
  nastyName() {
    const { [given.message]: f } = { [given.message]: () => readPatient() };
    f();
  },
  changedMessage() {
    const error = new Error(given.message);
    void error.stack;
    error.message = "another";
    throw error;
  },
  badSetting: () => openRunScope(registry),
  withLogger() {
    openRunScope(registry, { runId: "r", logDir: given.logDir, format: "jsonl" });
    readPatient();
  },
  handled() {
    process.on("uncaughtException", () => process.exit(9));
    readPatient();
  },
  exits: () => process.exit(3),
  usageSetting: () => inRunMain(() => openRunScope(registry)),
  usageKeptAlive: () => inRunMain(() => (setInterval(() => undefined, 1_000), openRunScope(registry))),
  usageNoMain: () => inRunMain(given.message),
  usageForeign: () =>
    inRunMain(({ ConfigurationError }) => {
      throw new ConfigurationError("x", given.message);
    }),
  async usageRun() {
    const { openRun } = await import("../../../dist/run/index.js");
    await inRunMain(() => openRun({ registry, root: given.logDir, config: {} }));
  },
  usageWithLogger: () =>
    inRunMain(() => {
      const { output } = openRunScope(registry, { runId: "r", logDir: given.logDir, format: "jsonl" });
      output.emitOwn("logwright.run.interrupted", { signal: "before" });
      process.env.ACME_LOG_LEVEL = "loud";
      openRunScope(registry);
    }),
  async runMain() {
    const { runMain } = await import("../../../dist/index.js");
    await runMain(async () => readPatient(), registry);
  },
};

await crashes[given.crash]();
