import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ExtraProps } from "react-markdown";
import { ScrollRegion } from "@/components/ui/scroll-region";

type Node = NonNullable<ExtraProps["node"]>;

/** As many headings as a name is still listened to. */
const mostNamed = 6;

/** A table, which scrolls where it is wider than the text around it; it is named by the headings of its columns. */
export function MarkdownTable({ node, children }: { readonly node: Node | undefined; readonly children: ReactNode }) {
  const text = useTranslations("common");
  const headings = node ? headingsOf(node) : [];
  const columns = headings.slice(0, mostNamed).join(", ");
  return (
    <ScrollRegion label={text("table", { count: headings.length, columns })} isLandmark={false}>
      <table>{children}</table>
    </ScrollRegion>
  );
}

function headingsOf(node: Node): readonly string[] {
  if (node.tagName === "th") return [wordsOf(node).trim()].filter((words) => words !== "");
  return node.children.flatMap((child) => (child.type === "element" ? headingsOf(child) : []));
}

function wordsOf(node: Node): string {
  return node.children
    .map((child) => (child.type === "element" ? wordsOf(child) : child.type === "text" ? child.value : ""))
    .join("");
}
