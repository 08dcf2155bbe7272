/** A way out of the process that a user adds: `settings.logwright.sinks`. */
export interface SinkRow {
  /** The module as it is imported: `@aws-sdk/client-s3`. */
  readonly module: string;
  /** The exported function, or `Class.method`. */
  readonly export: string;
  /** Which argument leaves, from 0; absent: every one. */
  readonly argument?: number;
}

/** A family of functions of Node or of the web platform through which values leave the process. */
export interface EgressRow {
  /** The module that declares them, without `node:`; `global` for what needs no import. */
  readonly module: string;
  /** The class or interface they are methods of; absent: the module itself. */
  readonly owner?: string;
  readonly members: readonly string[];
  /** True where what the method is called on leaves, and not what it is called with: `readable.pipe(file)`. */
  readonly receiver?: true;
  /** True where what the function gives is a way out itself: `debuglog("a")("text")`. */
  readonly returned?: true;
  /** True where what functions among its arguments give leaves, too: `pipeline(function* () { yield text; }, file)`. */
  readonly called?: true;
  /** True where a property is the way out, and what it is given leaves: `response.statusMessage = "text"`. */
  readonly assigned?: true;
  /** True where the names are everybody's and the module is rare: they are looked for where the program names the module. */
  readonly onlyNamed?: true;
  /** Where the values go, as a message says it. */
  readonly what: string;
  /** The page that says so. */
  readonly source: string;
}
