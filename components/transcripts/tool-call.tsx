import { useTranslations } from "next-intl";
import { PartFrame } from "@/components/transcripts/part-frame";
import { PartText } from "@/components/transcripts/part-text";
import type { Part } from "@/lib/transcripts/part";

type ToolCallProps = { readonly call: Part; readonly results: readonly Part[] };

/** A tool call with what came back. */
export function ToolCall({ call, results }: ToolCallProps) {
  const text = useTranslations("transcripts");
  return (
    <PartFrame label={<ToolLabel word={text("toolCall")} name={call.toolName} />}>
      <PartText part={call} />
      {results.map((result) => (
        <div key={result.index} className="mt-2.5 border-t pt-2 text-dim">
          <p className="mb-1 text-faint text-xs">{text("toolResult")}</p>
          <PartText part={result} />
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
      <PartText part={result} />
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
