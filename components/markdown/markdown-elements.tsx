import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";
import type { Components } from "react-markdown";
import { MarkdownTable } from "@/components/markdown/markdown-table";
import { headingId } from "@/lib/markdown/heading-id";
import { safeAddress } from "@/lib/markdown/safe-address";

export type HeadingLevel = 2 | 3 | 4 | 5;

const tags = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;
const known = new Map<string, Components>();

/** How Markdown is drawn under a heading of the page. The same components each time, so that nothing is drawn anew. */
export function componentsFor(headingFrom: HeadingLevel, hasIds: boolean): Components {
  const name = `${headingFrom} ${hasIds}`;
  const components = known.get(name) ?? { ...elements, ...headingsFrom(headingFrom, hasIds) };
  known.set(name, components);
  return components;
}

function headingsFrom(first: HeadingLevel, hasIds: boolean): Components {
  return Object.fromEntries(
    tags.map((tag, index) => {
      const Tag = tags[Math.min(index + first, tags.length) - 1] ?? "h6";
      const heading = ({ children }: { readonly children?: ReactNode }) => (
        <Tag dir="auto" id={hasIds ? headingId(wordsOf(children)) : undefined}>
          {children}
        </Tag>
      );
      return [tag, heading];
    }),
  );
}

function wordsOf(children: ReactNode): string {
  return Children.toArray(children)
    .map((child) => (isValidElement<{ children?: ReactNode }>(child) ? wordsOf(child.props.children) : String(child)))
    .join("")
    .trim();
}

const elements: Components = {
  a: ({ href, children }) => <Address written={href ?? ""}>{children}</Address>,
  img: ({ src, alt }) => <Address written={typeof src === "string" ? src : ""}>{alt}</Address>,
  input: ({ checked }) => (checked ? "☑ " : "☐ "),
  p: ({ children }) => <p dir="auto">{children}</p>,
  li: ({ children }) => <li dir="auto">{children}</li>,
  blockquote: ({ children }) => <blockquote dir="auto">{children}</blockquote>,
  pre: ({ children }) => <pre>{children}</pre>,
  code: ({ children }) => <code>{children}</code>,
  table: ({ node, children }) => <MarkdownTable node={node}>{children}</MarkdownTable>,
  th: (props) => <Cell {...props} as="th" />,
  td: (props) => <Cell {...props} as="td" />,
};

type CellProps = Pick<ComponentProps<"td">, "children" | "style"> & { readonly as: "td" | "th" };

function Cell({ as: Tag, style, children }: CellProps) {
  return (
    <Tag dir="auto" style={style?.textAlign ? { textAlign: style.textAlign } : undefined}>
      {children}
    </Tag>
  );
}

type AddressProps = { readonly written: string; readonly children?: ReactNode };

/** A link with its address, which is a link only where it is safe to follow; also what a picture becomes. */
function Address({ written, children }: AddressProps) {
  // Footnotes lead to places in the same text.
  if (written.startsWith("#")) return children;
  const address = safeAddress(written);
  const words = wordsOf(children);
  const said = words === "" || words === written || words === address ? null : (address ?? written);
  const shown = words === "" ? (address ?? written) : children;
  return (
    <>
      {address === null ? (
        <span>{shown}</span>
      ) : (
        <a href={address} rel="noopener noreferrer" target="_blank">
          {shown}
        </a>
      )}
      {said ? (
        <>
          {" "}
          <bdi dir="ltr" className="markdown-address">
            ({said})
          </bdi>
        </>
      ) : null}
    </>
  );
}
