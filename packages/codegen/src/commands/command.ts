/** `--name`, `--name VALUE`. */
export interface Option {
  readonly name: string;
  /** What the value is called in the help (`FILE`); absent: the option is a switch. */
  readonly value?: string;
  readonly summary: string;
}

/** Where a command prints and what it knows of the terminal. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Colour is wanted: a terminal, and no `NO_COLOR`. */
  readonly colour: boolean;
  /** Standard error is a terminal, so progress may be shown. */
  readonly interactive: boolean;
}

/** A command line, taken apart. */
export interface Invocation {
  readonly cwd: string;
  readonly positionals: readonly string[];
  /** Options with a value, by name; the last one counts. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Switches that are on. */
  readonly switches: ReadonlySet<string>;
  readonly terminal: Terminal;
  /** Makes the process ready for a registry of so many bytes, be it by beginning it anew; absent where it is somebody else's. */
  readonly readyFor?: ((bytes: number) => void) | undefined;
}

/** 0 clean, 1 findings, 2 usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** One command of `logwright`. */
export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** What follows the name: `[--check] [--watch]`. */
  readonly usage: string;
  readonly options: readonly Option[];
  /** How many arguments it takes that are no options. */
  readonly positionals: { readonly min: number; readonly max: number };
  run(invocation: Invocation): Promise<ExitCode>;
}
