/** A place in a text: UTF-16 code units from its beginning, and the line, from 1. */
export type TextPlace = { readonly offset: number; readonly line: number };

type Path = readonly (string | number)[];

/** Where the values of a JSON text stand, or the place where it stops being JSON. */
export type JsonPlaces =
  | { readonly isJson: true; readonly placeOf: (path: Path) => TextPlace }
  | { readonly isJson: false; readonly place: TextPlace };

/**
 * Finds where each value of a JSON text stands. The place of a value that is not there is that of the innermost one
 * around it which is.
 */
export function placesInJson(text: string): JsonPlaces {
  const scan = new Scan(text);
  const isJson = scan.value([]) && scan.isAtEnd();
  const at = (offset: number): TextPlace => ({ offset, line: text.slice(0, offset).split("\n").length });
  if (!isJson) return { isJson, place: at(Math.min(scan.offset, text.length)) };
  const placeOf = (path: Path): TextPlace => {
    const offset = scan.offsets.get(keyOf(path));
    return offset === undefined && path.length > 0 ? placeOf(path.slice(0, -1)) : at(offset ?? 0);
  };
  return { isJson, placeOf };
}

const space = /[ \t\n\r]*/y;
const string = /"(?:[^"\\]|\\.)*"/sy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const maxDepth = 100;

const keyOf = (path: Path) => JSON.stringify(path);

/** Goes through a JSON text once. Each method tells whether what it expects is there, and stops where it is not. */
class Scan {
  readonly offsets = new Map<string, number>();
  offset = 0;

  constructor(private readonly text: string) {}

  value(path: Path): boolean {
    this.#take(space);
    this.offsets.set(keyOf(path), this.offset);
    if (path.length > maxDepth) return false;
    if (this.#sign("{")) return this.#members(path);
    if (this.#sign("[")) return this.#items(path);
    return this.#string() !== null || this.#take(scalar) !== null;
  }

  isAtEnd(): boolean {
    this.#take(space);
    return this.offset === this.text.length;
  }

  #members(path: Path): boolean {
    if (this.#sign("}")) return true;
    do {
      this.#take(space);
      const start = this.offset;
      const key = this.#string();
      if (key === null || !this.#sign(":")) return false;
      const inner = [...path, key];
      if (!this.value(inner)) return false;
      // What is wrong with a member is shown where its key stands.
      this.offsets.set(keyOf(inner), start);
    } while (this.#sign(","));
    return this.#sign("}");
  }

  #items(path: Path): boolean {
    if (this.#sign("]")) return true;
    let index = 0;
    do {
      if (!this.value([...path, index])) return false;
      index += 1;
    } while (this.#sign(","));
    return this.#sign("]");
  }

  #sign(sign: string): boolean {
    this.#take(space);
    if (this.text[this.offset] !== sign) return false;
    this.offset += 1;
    return true;
  }

  /** What a string means; null where none stands, or none that JSON allows. */
  #string(): string | null {
    const start = this.offset;
    const written = this.#take(string);
    if (written === null) return null;
    try {
      return String(JSON.parse(written));
    } catch {
      // An escape or a line break that JSON does not know: the text stops being JSON here.
      this.offset = start;
      return null;
    }
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.offset += found.length;
    return found === "" && pattern !== space ? null : found;
  }
}
