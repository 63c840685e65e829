/** Joins class names. Of two that set the same property none wins by its place: what may be overruled is a `base:` class. */
export function cn(...classes: readonly (string | false | null | undefined)[]): string {
  return classes.filter(Boolean).join(" ");
}
