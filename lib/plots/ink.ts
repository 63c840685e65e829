/**
 * The colours that charts are drawn with, as the light theme has them: files that leave the page, and paper, are light.
 * On a page each is the style sheet's variable of the same name, so that it follows the theme.
 */
export const lightInk = {
  bg: "#fbfbfa",
  panel: "#ffffff",
  quiet: "#f4f4f2",
  line: "#e4e4e0",
  "line-strong": "#cfcfc9",
  text: "#1c1d1f",
  dim: "#56595e",
  faint: "#696c71",
  accent: "#1f5fd0",
  warn: "#8a5a00",
  "span-4": "#9a3a00",
  "span-5": "#1a6438",
  "span-1": "#5b3fa6",
} as const;

/** A colour, as charts name it. */
export type Ink = keyof typeof lightInk | "none";

/** A colour that follows the page's theme, such as `var(--accent)`. */
export function themedInk(ink: Ink): string {
  return ink === "none" ? ink : `var(--${ink})`;
}

/** A colour as it is in the light theme, such as `#1f5fd0`. */
export function printedInk(ink: Ink): string {
  return ink === "none" ? ink : lightInk[ink];
}
