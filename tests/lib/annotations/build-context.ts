import type { ChangeContext } from "@/lib/annotations/check-change";
import { defaultScheme } from "@/lib/scheme/default-scheme";

/** Three parts of a hundred letters x each, which is what {@link buildSpan} quotes. */
export function buildContext(rest: Partial<ChangeContext> = {}): ChangeContext {
  const text = "x".repeat(100);
  const texts = new Map([0, 1, 2].map((part) => [part, text]));
  return { scheme: defaultScheme, texts, hasCue: true, ...rest };
}
