import type { ShownFigure } from "@/lib/plots/shown-figure";
import type { SvgDrawing, SvgNode } from "@/lib/plots/svg-node";

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
