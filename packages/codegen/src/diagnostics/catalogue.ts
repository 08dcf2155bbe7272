import type { ChangeCode } from "./catalogue/change.ts";
import { changeCatalogue } from "./catalogue/change.ts";
import type { CatalogueEntry } from "./catalogue/entry.ts";
import type { KeyCode } from "./catalogue/key.ts";
import { keyCatalogue } from "./catalogue/key.ts";
import type { MetricCode } from "./catalogue/metric.ts";
import { metricCatalogue } from "./catalogue/metric.ts";
import type { NameCode } from "./catalogue/name.ts";
import { nameCatalogue } from "./catalogue/name.ts";
import type { OtelCode } from "./catalogue/otel.ts";
import { otelCatalogue } from "./catalogue/otel.ts";
import type { ReferenceCode } from "./catalogue/reference.ts";
import { referenceCatalogue } from "./catalogue/reference.ts";
import type { RegistryCode } from "./catalogue/registry.ts";
import { registryCatalogue } from "./catalogue/registry.ts";
import type { ShapeCode } from "./catalogue/shape.ts";
import { shapeCatalogue } from "./catalogue/shape.ts";
import type { YamlCode } from "./catalogue/yaml.ts";
import { yamlCatalogue } from "./catalogue/yaml.ts";

export type { CatalogueEntry } from "./catalogue/entry.ts";

/** A code is permanent: it may be retired, never reused for another meaning. */
export type DiagnosticCode =
  YamlCode | ShapeCode | NameCode | KeyCode | ReferenceCode | RegistryCode | MetricCode | ChangeCode | OtelCode;

/** Every code. docs/diagnostics.md is generated from this table; a test demands two fixtures for each. */
export const catalogue: Readonly<Record<DiagnosticCode, CatalogueEntry>> = {
  ...yamlCatalogue,
  ...shapeCatalogue,
  ...nameCatalogue,
  ...keyCatalogue,
  ...referenceCatalogue,
  ...registryCatalogue,
  ...metricCatalogue,
  ...changeCatalogue,
  ...otelCatalogue,
};

/** The page that explains the codes, each under a heading of its name. */
export const DIAGNOSTICS_PAGE: string = "docs/diagnostics.md";
