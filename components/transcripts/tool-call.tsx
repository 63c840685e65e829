import { useTranslations } from "next-intl";
import { Fold } from "@/components/transcripts/fold";
import { PartFrame } from "@/components/transcripts/part-frame";
import { PartText } from "@/components/transcripts/part-text";
import type { Part } from "@/lib/transcripts/part";

/** From here on, in UTF-16 code units, a tool's text is cut to its beginning. */
const longLength = 1200;

/** A tool's text, cut when it is long. */
function ToolText({ part }: { readonly part: Part }) {
  const isLong = part.text.length > longLength || part.text.split("\n", 16).length > 15;
  const content = <PartText part={part} />;
  if (!isLong) return content;
  return (
    <Fold length={part.text.length} cut="max-h-48">
      {content}
    </Fold>
  );
}

type ToolCallProps = { readonly call: Part; readonly results: readonly Part[] };

/** A tool call with what came back. */
export function ToolCall({ call, results }: ToolCallProps) {
  const text = useTranslations("transcripts");
  return (
    <PartFrame label={<ToolLabel word={text("toolCall")} name={call.toolName} />}>
      <ToolText part={call} />
      {results.map((result) => (
        <div key={result.index} className="mt-2.5 border-t pt-2 text-dim">
          <p className="mb-1 text-faint text-xs">{text("toolResult")}</p>
          <ToolText part={result} />
        </div>
      ))}
    </PartFrame>
  );
}

/** A result whose call is not in the transcript. */
export function ToolResult({ result }: { readonly result: Part }) {
  const text = useTranslations("transcripts");
  return (
    <PartFrame label={<ToolLabel word={text("toolResult")} name={result.toolName} />} className="text-dim">
      <ToolText part={result} />
    </PartFrame>
  );
}

function ToolLabel({ word, name }: { readonly word: string; readonly name: string | null }) {
  return (
    <>
      {word}
      {name ? (
        <>
          {" · "}
          <bdi className="font-mono text-text">{name}</bdi>
        </>
      ) : null}
    </>
  );
}
