import type { ShownFigure } from "@/lib/plots/shown-figure";
import type { SvgDrawing, SvgNode } from "@/lib/plots/svg-node";
import { textWidth } from "@/lib/plots/text-width";

/** A figure with its interval. */
export function buildFigure(value: number, lower: number, upper: number): ShownFigure {
  return { n: 412, value, lower, upper };
}

export const noPairs: ShownFigure = { n: 0, value: null, reason: "Nothing was rated twice." };

/** Every node of a drawing, each before what is in it. */
export function nodesOf(drawing: SvgDrawing): readonly SvgNode[] {
  const within = (node: SvgNode): SvgNode[] => [
    node,
    ...node.children.flatMap((child) => (typeof child === "string" ? [] : within(child))),
  ];
  return drawing.children.flatMap(within);
}

/** What is written in a drawing, in order; without what a pointer brings up. */
export function wordsOf(drawing: SvgDrawing): readonly string[] {
  return nodesOf(drawing).flatMap(({ tag, children }) => (tag === "text" ? [children.join("")] : []));
}

/** Attributes of all nodes with this tag. */
export function drawnAs(drawing: SvgDrawing, tag: SvgNode["tag"]): readonly SvgNode["attributes"][] {
  return nodesOf(drawing).flatMap((node) => (node.tag === tag ? [node.attributes] : []));
}

/** From where to where each line of text reaches, px from the left, to a millionth. */
export function extentsOf(drawing: SvgDrawing): readonly (readonly [left: number, right: number])[] {
  return nodesOf(drawing).flatMap(({ tag, attributes, children }) => {
    if (tag !== "text") return [];
    const { x = 0, fontSize = 12, textAnchor = "start" } = attributes;
    const width = textWidth(children.join(""), fontSize);
    const left = x - { start: 0, middle: width / 2, end: width }[textAnchor];
    return [[Math.round(left * 1e6) / 1e6, Math.round((left + width) * 1e6) / 1e6] as const];
  });
}
