import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** A JSON value that may be changed where it is. */
export type OwnJson = string | number | boolean | null | OwnJson[] | { [key: string]: OwnJson };

/** In characters of JSON. Copies of copies would grow without end. */
const maxCopied = 64_000_000;

/** Why a patch cannot be applied, in words. */
export class PatchProblem extends Error {}

/** A copy of a value, which shares nothing with it. */
export function ownCopy(value: Json): OwnJson {
  if (Array.isArray(value)) return value.map(ownCopy);
  if (!isObject(value)) return typeof value === "object" ? null : value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ownCopy(inner)]));
}

/**
 * Applies a JSON Patch to a document, which is changed; when it fails the document may have been changed in part.
 *
 * @returns The document, another value when the patch replaces it whole.
 * @throws PatchProblem When an operation cannot be applied or is none.
 * @see RFC 6902; pointers by RFC 6901. The key `__proto__` is refused.
 */
export function applyPatch(document: OwnJson, patch: readonly Json[]): OwnJson {
  const patched = new Patched(document);
  for (const operation of patch) patched.apply(operation);
  return patched.root;
}

type Place = { readonly parent: OwnJson; readonly token: string };

class Patched {
  private copied = 0;

  constructor(public root: OwnJson) {}

  apply(operation: Json): void {
    if (!isObject(operation)) throw new PatchProblem("An operation is no object");
    const path = pointerOf(operation.path);
    switch (operation.op) {
      case "add":
        this.add(path, ownCopy(givenValue(operation)));
        break;
      case "remove":
        this.remove(path);
        break;
      case "replace":
        this.replace(path, ownCopy(givenValue(operation)));
        break;
      case "move":
        this.move(pointerOf(operation.from), path);
        break;
      case "copy":
        this.add(path, this.copyOf(pointerOf(operation.from)));
        break;
      case "test":
        if (!isEqual(this.at(path), givenValue(operation)))
          throw new PatchProblem(`Another value is at "${operation.path}"`);
        break;
      default:
        throw new PatchProblem(`There is no operation ${JSON.stringify(operation.op) ?? "of no name"}`);
    }
  }

  private at(path: readonly string[]): OwnJson {
    return path.reduce<OwnJson>((value, token) => into(value, token), this.root);
  }

  private placeOf(path: readonly string[]): Place | null {
    const token = path.at(-1);
    return token === undefined ? null : { parent: this.at(path.slice(0, -1)), token };
  }

  private add(path: readonly string[], value: OwnJson): void {
    const place = this.placeOf(path);
    if (place === null) this.root = value;
    else if (Array.isArray(place.parent)) place.parent.splice(insertionIndex(place.parent, place.token), 0, value);
    else if (isOwnObject(place.parent)) place.parent[place.token] = value;
    else throw notThere(place.token);
  }

  private remove(path: readonly string[]): OwnJson {
    const place = this.placeOf(path);
    if (place === null) throw new PatchProblem("The document itself cannot be taken away");
    const removed = into(place.parent, place.token);
    if (Array.isArray(place.parent)) place.parent.splice(Number(place.token), 1);
    else if (isOwnObject(place.parent)) delete place.parent[place.token];
    return removed;
  }

  private replace(path: readonly string[], value: OwnJson): void {
    const place = this.placeOf(path);
    if (place === null) this.root = value;
    else {
      into(place.parent, place.token);
      if (Array.isArray(place.parent)) place.parent[Number(place.token)] = value;
      else if (isOwnObject(place.parent)) place.parent[place.token] = value;
    }
  }

  private move(from: readonly string[], to: readonly string[]): void {
    if (from.length < to.length && from.every((token, index) => token === to[index]))
      throw new PatchProblem("A value cannot be moved into itself");
    if (from.length === 0) return;
    this.add(to, this.remove(from));
  }

  private copyOf(from: readonly string[]): OwnJson {
    const text = JSON.stringify(this.at(from));
    this.copied += text.length;
    if (this.copied > maxCopied) throw new PatchProblem(`It copies more than ${maxCopied} characters`);
    return ownCopy(JSON.parse(text));
  }
}

function pointerOf(value: Json | undefined): string[] {
  if (value === "") return [];
  if (typeof value !== "string" || !value.startsWith("/")) throw new PatchProblem("A path is no JSON pointer");
  const tokens = value.slice(1).split("/");
  if (tokens.some((token) => /~(?![01])/.test(token))) throw new PatchProblem("A path is no JSON pointer");
  if (tokens.includes("__proto__")) throw new PatchProblem("A path holds the key __proto__, which is not accepted");
  return tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function givenValue({ value }: { readonly [key: string]: Json }): Json {
  if (value === undefined) throw new PatchProblem("An operation has no value");
  return value;
}

function into(value: OwnJson, token: string): OwnJson {
  const inner = Array.isArray(value)
    ? value[indexOf(token) ?? -1]
    : isOwnObject(value) && Object.hasOwn(value, token)
      ? value[token]
      : undefined;
  if (inner === undefined) throw notThere(token);
  return inner;
}

function insertionIndex(array: readonly OwnJson[], token: string): number {
  const index = token === "-" ? array.length : indexOf(token);
  if (index === null || index > array.length) throw notThere(token);
  return index;
}

function indexOf(token: string): number | null {
  return /^(?:0|[1-9]\d{0,8})$/.test(token) ? Number(token) : null;
}

function isOwnObject(value: OwnJson): value is { [key: string]: OwnJson } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEqual(one: Json, other: Json): boolean {
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => isEqual(value, other[index] ?? null))
    );
  if (!isObject(one)) return one === other;
  const keys = Object.keys(one);
  return (
    isObject(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key] ?? null, other[key] ?? null))
  );
}

function notThere(token: string): PatchProblem {
  return new PatchProblem(`There is nothing at "${token}"`);
}
