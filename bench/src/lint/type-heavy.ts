/** Code that makes the compiler work: a schema library of inferred types, in the manner of those that services use. */
export const SCHEMA = `export interface Schema<Out> {
  readonly _out: Out;
  parse(input: unknown): Out;
  optional(): Schema<Out | undefined>;
  transform<Next>(change: (value: Out) => Next): Schema<Next>;
  pipe<Next>(next: Schema<Next>): Schema<Next>;
}
export type Infer<S> = S extends Schema<infer Out> ? Out : never;
type Shape = Readonly<Record<string, Schema<unknown>>>;
type OptionalKeys<S extends Shape> = { [K in keyof S]: undefined extends Infer<S[K]> ? K : never }[keyof S];
export type InferShape<S extends Shape> = { [K in Exclude<keyof S, OptionalKeys<S>>]: Infer<S[K]> } & {
  [K in OptionalKeys<S>]?: Infer<S[K]>;
};
export type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
export type Paths<T, Prefix extends string = ""> = T extends object
  ? { [K in keyof T & string]: \`\${Prefix}\${K}\` | Paths<T[K], \`\${Prefix}\${K}.\`> }[keyof T & string]
  : never;
class Base<Out> implements Schema<Out> {
  declare readonly _out: Out;
  readonly #parse: (input: unknown) => Out;
  constructor(parse: (input: unknown) => Out) {
    this.#parse = parse;
  }
  parse(input: unknown): Out {
    return this.#parse(input);
  }
  optional(): Schema<Out | undefined> {
    return new Base((input) => (input === undefined ? undefined : this.parse(input)));
  }
  transform<Next>(change: (value: Out) => Next): Schema<Next> {
    return new Base((input) => change(this.parse(input)));
  }
  pipe<Next>(next: Schema<Next>): Schema<Next> {
    return new Base((input) => next.parse(this.parse(input)));
  }
}
export const text = (): Schema<string> => new Base(String);
export const count = (): Schema<number> => new Base(Number);
export const list = <Out>(of: Schema<Out>): Schema<Out[]> =>
  new Base((input) => (Array.isArray(input) ? input : []).map((each: unknown) => of.parse(each)));
export const choice = <const Names extends readonly string[]>(...names: Names): Schema<Names[number]> =>
  new Base((input) => names.find((name) => name === input) ?? names[0] ?? "");
export function object<S extends Shape>(shape: S): Schema<Flat<InferShape<S>>> {
  return new Base((input) => {
    const given = input as Record<string, unknown>;
    return Object.fromEntries(Object.entries(shape).map(([key, of]) => [key, of.parse(given[key])])) as Flat<InferShape<S>>;
  });
}
export interface Procedure<In, Out> {
  readonly input: Schema<In>;
  call(input: unknown): Out;
}
export class ProcedureBuilder<In, Context> {
  readonly #input: Schema<In>;
  readonly #context: () => Context;
  constructor(input: Schema<In>, context: () => Context) {
    this.#input = input;
    this.#context = context;
  }
  input<Next>(schema: Schema<Next>): ProcedureBuilder<In & Next, Context> {
    return new ProcedureBuilder(this.#input.pipe(schema as Schema<In & Next>), this.#context);
  }
  use<More>(extend: (context: Context) => More): ProcedureBuilder<In, Context & More> {
    return new ProcedureBuilder(this.#input, () => ({ ...this.#context(), ...extend(this.#context()) }));
  }
  query<Out>(resolve: (given: { readonly input: In; readonly context: Context }) => Out): Procedure<In, Out> {
    return { input: this.#input, call: (input) => resolve({ input: this.#input.parse(input), context: this.#context() }) };
  }
}
export type Client<Router> = {
  [K in keyof Router]: Router[K] extends Procedure<infer In, infer Out> ? (input: In) => Promise<Awaited<Out>> : Client<Router[K]>;
};
export const procedure = new ProcedureBuilder(object({}), () => ({ started: Date.now() }));
`;

/** One module: schemas, a router over them, and what a client of it would hold. */
export function typeHeavyModule(at: number, lines: number): string {
  const text = [
    `import { getLogger } from "@logwright/generated";`,
    `import { choice, type Client, count, type Infer, list, object, type Paths, procedure, text } from "./schema.ts";`,
  ];
  if (at > 0) text.push(`import { router${at - 1} } from "./module${at - 1}.ts";`);
  text.push(`const logger = getLogger("module${at}");`);
  const names: string[] = [];
  for (let block = 0; text.length < lines - 8; block += 1) {
    names.push(`query${block}`);
    text.push(...blockText(at, block));
  }
  return `${[...text, ...routerText(at, names)].join("\n")}\n`;
}

function blockText(at: number, block: number): readonly string[] {
  return [
    `const Schema${block} = object({`,
    `  id: count(),`,
    `  kind: choice("a${block}", "b${block}", "c"),`,
    `  name: text().transform((value) => value.trim()),`,
    `  tags: list(text()).optional(),`,
    `  inner: object({ step: count().optional(), rows: list(object({ key: text(), value: count() })) }),`,
    `});`,
    `export type Model${block} = Infer<typeof Schema${block}>;`,
    `export type Path${block} = Paths<Model${block}>;`,
    `const paths${block}: readonly Path${block}[] = ["id", "inner.step"];`,
    `const query${block} = procedure`,
    `  .use(() => ({ module: ${at} as const, paths: paths${block} }))`,
    `  .input(Schema${block})`,
    `  .query(({ input, context }) => {`,
    `    const rows = input.inner.rows.map(({ key, value }) => [key, value * context.module] as const);`,
    `    logger.trainingMetric({ name: context.paths[0] ?? "none", value: rows.length });`,
    `    return { ...input, rows: Object.fromEntries(rows), kind: input.kind === "c" ? "c" : ("other" as const) };`,
    `  });`,
  ];
}

function routerText(at: number, names: readonly string[]): readonly string[] {
  const before = at > 0 ? `, before: router${at - 1}` : "";
  return [
    `export const router${at} = { ${names.join(", ")}${at % 10 === 0 ? "" : before} };`,
    `export type Client${at} = Client<typeof router${at}>;`,
    `export async function ask${at}(client: Client${at}): Promise<number> {`,
    `  const { inner, rows } = await client.query0({ id: 1, kind: "c", name: "n", inner: { rows: [] } });`,
    `  return (inner.step ?? 0) + Object.keys(rows).length;`,
    `}`,
  ];
}
