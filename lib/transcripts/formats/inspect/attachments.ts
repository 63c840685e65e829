import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** A value without references, or why there is none. */
export type Resolved = { readonly value: Json } | { readonly refused: Refusal };

/** In UTF-16 code units. One long attachment may be referred to many times. */
const maxResolvedLength = 64_000_000;

/** A text that is nothing but a reference: by hash, or by place where the sample is stored in chunks. */
const reference = /^(?:attachment|tc):\/\/([0-9a-f]{32}|\d{1,9})$/;

/** What a text refers to: the attachment's key; null when the text is only a text. */
export function attachmentKey(text: string): string | null {
  return reference.exec(text)?.[1] ?? null;
}

/** The keys of all attachments that the texts of a value refer to. */
export function attachmentKeysIn(value: Json, found = new Set<string>()): Set<string> {
  if (typeof value === "string") {
    const key = attachmentKey(value);
    if (key !== null) found.add(key);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) attachmentKeysIn(inner, found);
  }
  return found;
}

/**
 * Puts the attachments of a sample where its texts refer to them. What an attachment says is text: a reference in it is
 * not followed, so that none can lead in a circle.
 */
export class Attachments {
  private resolvedLength = 0;

  constructor(private readonly attachments: Json | undefined) {}

  /** The attachment itself; undefined when the text is no reference, or to nothing that is there. */
  find(text: string): string | undefined {
    const key = attachmentKey(text);
    if (key === null || !isObject(this.attachments) || !Object.hasOwn(this.attachments, key)) return undefined;
    const found = this.attachments[key];
    return typeof found === "string" ? found : undefined;
  }

  /** A text of the conversation. What it refers to has to be there. */
  resolveText(text: string, path: string): string | Refusal {
    const found = this.find(text);
    if (found === undefined) return isHash(text) ? refusal(path, `The sample has no attachment ${text}`) : text;
    return this.count(found, path);
  }

  /** Every text in a value. */
  resolveIn(value: Json, path: string, { isLeft = false, shorten = asItIs }: Resolving = {}): Resolved {
    if (attachmentKeysIn(value).size === 0) return { value };
    let refused: Refusal | null = null;
    const resolved = mapTexts(value, (text) => {
      const found = this.find(text);
      if (refused !== null || (isLeft && found === undefined)) return text;
      const short = found === undefined ? this.resolveText(text, path) : this.count(shorten(found), path);
      if (typeof short === "string") return short;
      refused = short;
      return text;
    });
    return refused === null ? { value: resolved } : { refused };
  }

  private count(text: string, path: string): string | Refusal {
    this.resolvedLength += text.length;
    return this.resolvedLength <= maxResolvedLength
      ? text
      : refusal(path, `The sample's attachments come to more than ${maxResolvedLength} characters where they are used`);
  }
}

type Resolving = {
  /** Whether references to nothing are left as they are, rather than refused. */
  readonly isLeft?: boolean;
  /** What of an attachment is used. */
  readonly shorten?: (attachment: string) => string;
};

function asItIs(text: string): string {
  return text;
}

/** A short number may be meant as it stands; a hash is always a reference. */
function isHash(text: string): boolean {
  return (attachmentKey(text)?.length ?? 0) === 32;
}

function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((inner: Json) => mapTexts(inner, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]));
}
