import { useTranslations } from "next-intl";
import type { Json } from "@/lib/transcripts/transcript";

/** Objects and arrays deeper than this are shown as JSON: nobody reads a tree that far. */
const maxDepth = 12;

/** A record's own fields as a tree. Nothing in it is taken for anything but text. */
export function MetadataTree({ value, depth = 0 }: { readonly value: Json; readonly depth?: number }) {
  if (typeof value !== "object" || value === null) return <Leaf value={value} />;
  const entries = Object.entries<Json>(value);
  if (entries.length === 0 || depth >= maxDepth) return <Leaf value={JSON.stringify(value)} isCode />;
  return (
    <dl className={depth > 0 ? "border-l pl-3" : undefined}>
      {entries.map(([key, field]) => (
        <Field key={key} name={key} value={field} depth={depth} />
      ))}
    </dl>
  );
}

function Field({ name, value, depth }: { readonly name: string; readonly value: Json; readonly depth: number }) {
  const isBranch = typeof value === "object" && value !== null && Object.keys(value).length > 0;
  return (
    <div className={isBranch ? "py-0.5" : "flex flex-wrap gap-x-2 py-0.5"}>
      <dt className="text-faint">
        <bdi>{name}</bdi>
      </dt>
      <dd className="min-w-0">
        <MetadataTree value={value} depth={depth + 1} />
      </dd>
    </div>
  );
}

/** From here on, in UTF-16 code units, a text is folded. */
const longLength = 300;

function Leaf({ value, isCode = false }: { readonly value: Json; readonly isCode?: boolean }) {
  const text = useTranslations("transcripts");
  const isText = typeof value === "string" && !isCode;
  const words = typeof value === "string" ? value : JSON.stringify(value);
  const content = (
    <span dir="auto" className={isText ? "whitespace-pre-wrap break-words" : "font-mono text-dim"}>
      {words}
    </span>
  );
  if (words.length <= longLength) return content;
  return (
    <details>
      <summary className="text-dim">
        <span dir="auto">{words.slice(0, longLength / 3)}…</span>{" "}
        <span className="text-faint">{text("characters", { count: words.length })}</span>
      </summary>
      {content}
    </details>
  );
}
