import { shownAddress } from "../../config/address-text.ts";
import type { Environment } from "../../config/environment.ts";
import { isRefused, REDACTED } from "../../config/presentable.ts";
import type { RegistrySpec } from "../../contract/index.ts";
import type { RunScope } from "../../lifecycle/run-scope.ts";
import { Sanitizer } from "../../redact/index.ts";
import { warn } from "../warning.ts";

/** Where uploads go. */
export interface Upload {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly apiKey: string;
}

export interface WandbSettings {
  readonly project: string;
  readonly entity?: string;
  readonly runId: string;
  /** The folder that gets `wandb/`. */
  readonly directory: string;
  /** Nothing is sent without it. */
  readonly upload?: Upload;
}

const MODES: readonly string[] = ["online", "offline", "disabled"];

/**
 * Whether and where the run goes to wandb: nothing unless a project is named (`--wandb-project`, WANDB_PROJECT); the
 * offline file always then; an upload only with WANDB_API_KEY and unless WANDB_MODE is offline.
 */
export function wandbSettings(
  { registry, settings }: RunScope,
  env: Environment = process.env,
): WandbSettings | undefined {
  const sanitizer = new Sanitizer(registry.redaction, { strict: false });
  const project = sanitizer.text("wandb", "the project", settings.wandbProject ?? "");
  const mode = modeOf(registry, env["WANDB_MODE"] ?? "");
  if (project === undefined || project === "" || mode === "disabled") return undefined;
  const entity = sanitizer.text("wandb", "the entity", env["WANDB_ENTITY"] ?? "") ?? "";
  const upload = mode === "online" ? uploadOf(registry, env) : undefined;
  return {
    project,
    runId: settings.runId,
    directory: settings.logDir,
    ...(entity === "" ? {} : { entity }),
    ...(upload === undefined ? {} : { upload }),
  };
}

/** A value as a message may show it. */
function told(registry: RegistrySpec, text: string): string {
  return shownAddress(isRefused(registry, text) ? REDACTED : text);
}

/** An unknown mode must not send anything. */
function modeOf(registry: RegistrySpec, text: string): string {
  const mode = text === "" ? "online" : text.toLowerCase();
  if (MODES.includes(mode)) return mode;
  warn(
    "wandb",
    `WANDB_MODE is ${told(registry, text)}; it must be online, offline or disabled. Nothing is uploaded.`,
    true,
  );
  return "offline";
}

function uploadOf(registry: RegistrySpec, env: Environment): Upload | undefined {
  const apiKey = env["WANDB_API_KEY"] ?? "";
  if (apiKey === "") return undefined;
  const text = env["WANDB_BASE_URL"] ?? "";
  const url = text === "" ? "https://api.wandb.ai" : text;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== "https:" && parsed?.protocol !== "http:") {
    warn(
      "wandb",
      `WANDB_BASE_URL is ${told(registry, text)}; it must be an address like https://api.wandb.ai. Nothing is uploaded.`,
      true,
    );
    return undefined;
  }
  return { baseUrl: url.replace(/\/+$/, ""), apiKey };
}
