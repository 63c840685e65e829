import Link from "next/link";
import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { parseTranscriptQuery, transcriptSearch } from "@/lib/transcripts/transcript-query";

type TaskLinkProps = { readonly project: string; readonly model: string; readonly children: ReactNode };

/** From a model's figure to the transcripts behind it. */
export function TaskLink({ project, model, children }: TaskLinkProps) {
  const href = `${paths.transcripts(project)}${transcriptSearch(parseTranscriptQuery({ model }))}`;
  return (
    <Link href={href} className="underline-offset-4 hover:underline">
      {children}
    </Link>
  );
}
