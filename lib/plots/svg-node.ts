import type { Ink } from "@/lib/plots/ink";

/** What a node of a drawing may bear. Lengths are px; names are those of SVG in camelCase. */
export type SvgAttributes = {
  readonly x?: number;
  readonly y?: number;
  readonly x1?: number;
  readonly x2?: number;
  readonly y1?: number;
  readonly y2?: number;
  readonly cx?: number;
  readonly cy?: number;
  readonly r?: number;
  readonly rx?: number;
  readonly width?: number;
  readonly height?: number;
  readonly d?: string;
  readonly transform?: string;
  readonly fill?: Ink;
  readonly fillOpacity?: number;
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
  readonly fontSize?: number;
  readonly fontWeight?: number;
  readonly textAnchor?: "start" | "middle" | "end";
};

/** A part of a drawing. Ids there are none: several drawings share a page. */
export type SvgNode = {
  readonly tag: "g" | "line" | "rect" | "circle" | "path" | "text" | "title";
  readonly attributes: SvgAttributes;
  readonly children: readonly (SvgNode | string)[];
};

/** A whole drawing as data: drawn on pages by `components/plots/svg.tsx`, written to a file by `svgText`. */
export type SvgDrawing = {
  readonly width: number;
  readonly height: number;
  /** What it shows, in a few words: its accessible name. */
  readonly title: string;
  /** How it reads and what it says, in words: its accessible description. */
  readonly description: string;
  readonly children: readonly SvgNode[];
};

/** One node. */
export function svgNode(
  tag: SvgNode["tag"],
  attributes: SvgAttributes,
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  return { tag, attributes, children };
}

/** A line of text, its baseline at y; 12 px in the colour of text, as a drawing's are unless they say otherwise. */
export function svgLabel(text: string, attributes: SvgAttributes): SvgNode {
  return svgNode("text", attributes, [text]);
}

/** Nodes with words that a pointer brings up over them. */
export function svgGroup(title: string, children: readonly SvgNode[]): SvgNode {
  return svgNode("g", {}, [svgNode("title", {}, [title]), ...children]);
}

/** A length as it is written, within a path or alone: to a hundredth of a px. */
export function px(length: number): number {
  return Math.round(length * 100) / 100;
}

/**
 * A node's attributes as they are written, in order: numbers to a hundredth of a px, colours as `inkOf` has them.
 *
 * @param inkOf What a colour is called where the node is drawn.
 */
export function writtenAttributes(
  { attributes }: SvgNode,
  inkOf: (ink: Ink) => string,
): readonly (readonly [name: string, value: string | number])[] {
  const { fill, stroke, ...others } = attributes;
  const inks = Object.entries({ fill, stroke }).flatMap(([name, ink]) => (ink ? [[name, inkOf(ink)] as const] : []));
  const rest = Object.entries(others).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === "number" ? px(value) : value] as const],
  );
  return [...rest, ...inks];
}
