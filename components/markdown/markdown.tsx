import { memo } from "react";
import ReactMarkdown from "react-markdown";
import remarkGfm from "remark-gfm";
import { componentsFor, type HeadingLevel } from "@/components/markdown/markdown-elements";
import { isReadableMarkdown } from "@/lib/markdown/readable-markdown";

type MarkdownProps = {
  readonly children: string;
  /** The level of the page's headings that a heading of the first level becomes. */
  readonly headingFrom: HeadingLevel;
  /** Whether each heading can be led to, by the id that `headingId` gives for its words. */
  readonly hasHeadingIds?: boolean;
};

const plugins = [remarkGfm];
// An address is judged where it would become a link, so that one that does not is still shown.
const asWritten = (address: string) => address;

/**
 * Markdown as elements: HTML in it stays text, links lead to the web or to mail alone and say where, pictures are not
 * fetched. What is too large or too deep for that is shown as it was written.
 */
export const Markdown = memo(function Markdown({ children, headingFrom, hasHeadingIds = false }: MarkdownProps) {
  if (!isReadableMarkdown(children))
    return (
      <div dir="auto" className="whitespace-pre-wrap break-words">
        {children}
      </div>
    );
  return (
    <div className="markdown">
      <ReactMarkdown
        remarkPlugins={plugins}
        urlTransform={asWritten}
        components={componentsFor(headingFrom, hasHeadingIds)}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
});
