import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const read = (name: string) => readFileSync(path.join(process.cwd(), "app", name), "utf8");
const [globals, marks, workbench] = [read("globals.css"), read("marks.css"), read("workbench.css")];

type Colour = readonly [red: number, green: number, blue: number];
type Theme = ReadonlyMap<string, string>;

const declarationsIn = (css: string, selector: string): ReadonlyMap<string, string> => {
  // The dark theme's stands within `@media screen`.
  const body = (css.split(`\n${selector} {`)[1] ?? css.split(`\n  ${selector} {`)[1])?.split("}")[0];
  if (body === undefined) throw new Error(`No rule ${selector}`);
  return new Map([...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
};
const light: Theme = declarationsIn(globals, ":root");
const themes: readonly (readonly [string, Theme])[] = [
  ["light", light],
  ["dark", new Map([...light, ...declarationsIn(globals, ".dark")])],
];

/** A colour as the style sheets write it, over an opaque one. */
function resolve(written: string, theme: Theme, under: Colour = [0, 0, 0]): Colour {
  const token = /^var\((--[\w-]+)\)$/.exec(written)?.[1];
  if (token) return resolve(theme.get(token) ?? `no ${token}`, theme, under);
  const mixed = /^color-mix\(in srgb, (.+) (\d+)%, transparent\)$/.exec(written);
  if (mixed) {
    const [over, share] = [resolve(mixed[1] ?? "", theme), Number(mixed[2]) / 100];
    return mapColour(over, (value, at) => value * share + (under[at] ?? 0) * (1 - share));
  }
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(written);
  if (!hex) throw new Error(`${written} is no colour that is known here`);
  const channel = (at: number) => Number.parseInt(hex[at] ?? "", 16) / 255;
  return [channel(1), channel(2), channel(3)];
}

const mapColour = ([r, g, b]: Colour, change: (value: number, at: number) => number): Colour => [
  change(r, 0),
  change(g, 1),
  change(b, 2),
];

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const linear = (colour: Colour) =>
  mapColour(colour, (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
const luminance = (colour: Colour) => {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

type Matrix = readonly [Colour, Colour, Colour];
/**
 * How the colour-blind see, for linear RGB at full severity.
 * @see Machado, Oliveira and Fernandes 2009, A Physiologically-based Model for Simulation of Color Vision Deficiency, table 1
 */
const visions: readonly (readonly [string, Matrix])[] = [
  [
    "trichromacy",
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  ],
  [
    "protanopia",
    [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  ],
  [
    "deuteranopia",
    [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  ],
  [
    "tritanopia",
    [
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ],
  ],
];

const product = ([a, b, c]: Colour, [x, y, z]: Colour) => a * x + b * y + c * z;
const times = ([red, green, blue]: Matrix, colour: Colour): Colour => [
  product(red, colour),
  product(green, colour),
  product(blue, colour),
];

/** @see https://bottosson.github.io/posts/oklab/ */
function oklab(linearRgb: Colour): Colour {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linearRgb,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    mapColour(lms, Math.cbrt),
  );
}

function difference(one: Colour, other: Colour, vision: Matrix): number {
  const seen = (colour: Colour) =>
    oklab(mapColour(times(vision, linear(colour)), (value) => Math.min(1, Math.max(0, value))));
  const [[l, a, b], [l2, a2, b2]] = [seen(one), seen(other)];
  return Math.hypot(l - l2, a - a2, b - b2);
}

const colours = Array.from({ length: 10 }, (_, index) => index);
const grounds = ["--bg", "--panel", "--quiet"] as const;
const line = (index: number) => {
  const said = new RegExp(`\\.span-${index} \\{[^}]*--mark-line: (\\w+) ([\\d.]+)px;`).exec(marks);
  if (!said) throw new Error(`No line for colour ${index}`);
  return { form: said[1] ?? "", thickness: Number(said[2]) };
};

const layers = [
  ...["reading-cursor", "selected-text", "search-hits", "moved-edge"].map((name) => [name, workbench] as const),
  ["found-text", marks] as const,
].map(([name, css]) => ({ name, rule: declarationsIn(css, `::highlight(${name})`) }));

const isFull = /\n {2}mark \{\s*color: var\(--text\);/.test(marks);

describe.each(themes)("marks in the %s theme", (_name, theme) => {
  const token = (name: string) => resolve(`var(${name})`, theme);
  const washes = colours.map((index) => token(`--span-${index}-bg`));

  it("let the text be read at AA on every wash, on a link's target, and under all that passes over it", () => {
    expect(isFull).toBe(true);
    const text = token("--text");
    const share = /\.painted-link \{\s*background: color-mix\(in srgb, var\(--mark-bg\) (\d+)%/.exec(marks)?.[1];
    const targets = washes.flatMap((_wash, index) =>
      grounds.map((ground) =>
        resolve(`color-mix(in srgb, var(--span-${index}-bg) ${share}%, transparent)`, theme, token(ground)),
      ),
    );
    const marked = [...washes, ...targets];
    for (const ground of marked) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    for (const { name, rule } of layers) {
      const over = (ground: Colour) => resolve(rule.get("background-color") ?? "", theme, ground);
      // Its own colour would take that of the lines of marks with it.
      expect(rule.has("color"), name).toBe(false);
      for (const ground of marked) expect(contrast(text, over(ground)), name).toBeGreaterThanOrEqual(4.5);
      for (const ground of grounds.map(token))
        for (const tone of [text, token("--dim")])
          expect(contrast(tone, over(ground)), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("have signs that can be read at AA, and lines that can be seen on every ground and wash", () => {
    for (const index of colours) {
      const colour = token(`--span-${index}`);
      expect(contrast(colour, token(`--span-${index}-bg`))).toBeGreaterThanOrEqual(4.5);
      for (const ground of [...grounds.map(token), ...washes])
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it("share a form of line only where no kind of colour blindness takes one colour for the other", () => {
    const nearest = colours.flatMap((one) =>
      colours
        .filter((other) => other > one && line(one).form === line(other).form)
        .flatMap((other) =>
          visions.map(([, vision]) => difference(token(`--span-${one}`), token(`--span-${other}`), vision)),
        ),
    );
    expect(nearest).toHaveLength(5 * visions.length);
    // Four times what is just noticed (0.02).
    expect(Math.min(...nearest)).toBeGreaterThan(0.08);
  });
});

describe("the lines of marks", () => {
  it("are told apart without any colour: five forms, each thin and at least twice as bold", () => {
    const forms = new Set(colours.map((index) => line(index).form));
    expect(forms.size).toBe(5);
    for (const form of forms) {
      const widths = colours
        .map(line)
        .filter((each) => each.form === form)
        .map(({ thickness }) => thickness);
      expect(widths, form).toHaveLength(2);
      expect(Math.max(...widths) / Math.min(...widths), form).toBeGreaterThanOrEqual(2);
    }
  });

  it("run above the text where the mark is a positive one", () => {
    expect(marks).toMatch(/\.painted\.positive \{\s*text-decoration-line: overline;/);
  });
});
