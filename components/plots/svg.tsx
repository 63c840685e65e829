import { createElement, type ReactNode, useId } from "react";
import { themedInk } from "@/lib/plots/ink";
import { type SvgDrawing, type SvgNode, writtenAttributes } from "@/lib/plots/svg-node";

type SvgProps = { readonly drawing: SvgDrawing; readonly className?: string };

/** A drawing on a page, in the colours of its theme. To assistive technology it is one picture with a name and a description. */
export function Svg({ drawing, className }: SvgProps) {
  const id = useId();
  const [width, height] = [Math.ceil(drawing.width), Math.ceil(drawing.height)];
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={12}
      fill={themedInk("text")}
      className={className}
    >
      <title id={`${id}-title`}>{drawing.title}</title>
      <desc id={`${id}-description`}>{drawing.description}</desc>
      {drawing.children.map(drawn)}
    </svg>
  );
}

function drawn(node: SvgNode | string, index: number): ReactNode {
  if (typeof node === "string") return node;
  const attributes = Object.fromEntries(writtenAttributes(node, themedInk));
  // A drawing is made anew as a whole, so a node is its place in it.
  return createElement(node.tag, { key: index, ...attributes }, ...node.children.map(drawn));
}
