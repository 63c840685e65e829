import { useTranslations } from "next-intl";
import { MessageView } from "@/components/transcripts/message-view";
import type { Part } from "@/lib/transcripts/part";

/** What the model was given before it spoke. */
export function PromptView({ parts }: { readonly parts: readonly Part[] }) {
  const text = useTranslations("transcripts");
  const isAlone = parts.length === 1;
  return (
    <section aria-label={text("prompt")} className="mb-5 flex flex-col gap-3 empty:hidden">
      {parts.map((part) => (
        <MessageView key={part.index} part={part} label={isAlone ? text("prompt") : text(`role.${part.role}`)} />
      ))}
    </section>
  );
}
