import { type ClassValue, clsx } from "clsx";

/** Joins class names. Of two that set the same property none wins by its place: what may be overruled is a `base:` class. */
export function cn(...classes: readonly ClassValue[]): string {
  return clsx(classes);
}
