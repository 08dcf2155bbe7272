// The built-ins that the filter's verdicts rest on, as they were when this module was loaded. Whoever replaces a method of a
// prototype later (a polyfill, an instrumentation, a hostile module) changes nothing of what is refused. Each costs what the
// method costs: V8 sees through `call.bind`. Arrays are walked by index here, since iterators can be replaced as well.

const { call } = Function.prototype;

function unbound<This, Arguments extends readonly unknown[], Result>(
  method: (this: This, ...rest: Arguments) => Result,
): (self: This, ...rest: Arguments) => Result {
  return call.bind(method) as (self: This, ...rest: Arguments) => Result;
}

export const charCodeAt: (text: string, index: number) => number = unbound(String.prototype.charCodeAt);
export const codePointAt: (text: string, index: number) => number | undefined = unbound(String.prototype.codePointAt);
export const slice: (text: string, start: number, end?: number) => string = unbound(String.prototype.slice);
export const lowerCase: (text: string) => string = unbound(String.prototype.toLowerCase);
export const upperCase: (text: string) => string = unbound(String.prototype.toUpperCase);
export const normalize: (text: string, form: "NFKC" | "NFKD") => string = unbound(String.prototype.normalize);

/** The next match from `lastIndex` on, for an expression with the flag `g`; the first one for any other. */
export const execute: (expression: RegExp, text: string) => RegExpExecArray | null = unbound(RegExp.prototype.exec);

/** `RegExp.prototype.test` would ask the expression for its method `exec`, which can be replaced. */
export function matches(expression: RegExp, text: string): boolean {
  return execute(expression, text) !== null;
}

export const mapGet: <K, V>(map: ReadonlyMap<K, V>, key: K) => V | undefined = unbound(Map.prototype.get);
export const mapHas: <K>(map: ReadonlyMap<K, unknown>, key: K) => boolean = unbound(Map.prototype.has);
export const mapSet: <K, V>(map: Map<K, V>, key: K, value: V) => unknown = unbound(
  Map.prototype.set as (this: Map<unknown, unknown>, key: unknown, value: unknown) => unknown,
);
export const setHas: <T>(set: ReadonlySet<T>, value: T) => boolean = unbound(Set.prototype.has);
export const setAdd: <T>(set: Set<T>, value: T) => unknown = unbound(
  Set.prototype.add as (this: Set<unknown>, value: unknown) => unknown,
);
export const weakGet: <K extends object, V>(map: WeakMap<K, V>, key: K) => V | undefined = unbound(
  WeakMap.prototype.get as (this: unknown, key: object) => never,
);
export const weakSet: <K extends object, V>(map: WeakMap<K, V>, key: K, value: V) => unknown = unbound(
  WeakMap.prototype.set as (this: WeakMap<object, unknown>, key: object, value: unknown) => unknown,
);

export const fromCodePoint: (code: number) => string = String.fromCodePoint;
export const isArray: (value: unknown) => value is readonly unknown[] = Array.isArray;
export const isView: (value: unknown) => boolean = ArrayBuffer.isView;
export const isFinite: (value: number) => boolean = Number.isFinite;
export const isInteger: (value: number) => boolean = Number.isInteger;
export const isSafeInteger: (value: number) => boolean = Number.isSafeInteger;
export const freeze: <T>(value: T) => Readonly<T> = Object.freeze;
export const getPrototypeOf: (value: unknown) => unknown = Object.getPrototypeOf;
export const hasOwn: (value: object, name: PropertyKey) => boolean = Object.hasOwn;
export const keysOf: (value: object) => readonly string[] = Object.keys;
/** Of a clean Object.prototype; a reference of our own. */
export const objectPrototype: object = Object.prototype;
