import { printedInk } from "@/lib/plots/ink";
import { type SvgDrawing, type SvgNode, writtenAttributes } from "@/lib/plots/svg-node";

/** Around a drawing that stands alone, px. */
const margin = 8;

/**
 * A drawing as a file of its own, in the light theme's colours and whatever sans serif the reader has, for print, papers
 * and drawing programs.
 *
 * @returns A whole SVG 1.1 document, UTF-8, with width, height, viewBox, title and description.
 * @see SVG 1.1 (second edition), sections 5.1.2 and 5.4
 */
export function svgText({ width, height, title, description, children }: SvgDrawing): string {
  const [w, h] = [Math.ceil(width) + 2 * margin, Math.ceil(height) + 2 * margin];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${-margin} ${-margin} ${w} ${h}" role="img" ` +
      'aria-labelledby="title" aria-describedby="description" font-family="Geist, Helvetica, Arial, sans-serif" ' +
      `font-size="12" fill="${printedInk("text")}" ` +
      'style="font-variant-numeric: tabular-nums">',
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<rect x="${-margin}" y="${-margin}" width="${w}" height="${h}" fill="${printedInk("panel")}"/>`,
    ...children.map(nodeText),
    "</svg>\n",
  ].join("\n");
}

function nodeText(node: SvgNode | string): string {
  if (typeof node === "string") return escaped(node);
  const attributes = writtenAttributes(node, printedInk)
    .map(
      ([name, value]) => ` ${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${escaped(`${value}`)}"`,
    )
    .join("");
  if (node.children.length === 0) return `<${node.tag}${attributes}/>`;
  return `<${node.tag}${attributes}>${node.children.map(nodeText).join("")}</${node.tag}>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 has no place for, halves of characters among it; a reader would refuse the whole file for one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return text.replace(unwritable, "\ufffd").replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
