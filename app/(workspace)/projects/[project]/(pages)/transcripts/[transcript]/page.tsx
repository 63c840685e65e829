import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getTranslations } from "next-intl/server";
import { readTranscript } from "@/app/(workspace)/projects/[project]/(pages)/transcripts/[transcript]/read-transcript";
import { openTask } from "@/app/(workspace)/projects/[project]/annotate/actions";
import { orNotFound } from "@/app/(workspace)/projects/[project]/read-project";
import { LabelButton } from "@/components/tasks/label-button";
import { BlindNotice } from "@/components/transcripts/blind-notice";
import { HitScroll } from "@/components/transcripts/finding/hit-scroll";
import { TranscriptFacts } from "@/components/transcripts/transcript-facts";
import { TranscriptHeader } from "@/components/transcripts/transcript-header";
import { TranscriptReader } from "@/components/transcripts/transcript-reader";
import { requireViewer } from "@/lib/server/auth/viewer";
import { listVisibleAnnotations } from "@/lib/server/data/transcript-annotations";
import { findNeighbours } from "@/lib/server/data/transcripts";
import { textsFor } from "@/lib/server/messages";
import { showAnnotation } from "@/lib/transcripts/shown-annotation";
import { parseTranscriptQuery, transcriptSearch } from "@/lib/transcripts/transcript-query";
import { transcriptName } from "@/lib/transcripts/transcript-row";

type TranscriptPageProps = {
  readonly params: Promise<{ readonly project: string; readonly transcript: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata({ params }: TranscriptPageProps): Promise<Metadata> {
  const { project, transcript } = await params;
  return { title: transcriptName(await readTranscript(await requireViewer(), project, transcript)) };
}

export default async function TranscriptPage({ params, searchParams }: TranscriptPageProps) {
  const viewer = await requireViewer();
  const place = await params;
  const { project } = place;
  const query = parseTranscriptQuery(await searchParams);
  const transcript = await readTranscript(viewer, project, place.transcript);
  const { previous, next } = await orNotFound(findNeighbours(viewer, place, query));
  const { annotations, blindedBy } = await orNotFound(listVisibleAnnotations(viewer, place));
  const { task } = transcript;
  const text = await getTranslations("transcripts");
  return (
    <NextIntlClientProvider messages={textsFor("transcripts")}>
      <div className="mx-auto w-full max-w-[1560px] px-4 py-5 sm:px-8">
        <TranscriptHeader
          project={project}
          name={transcriptName(transcript)}
          previous={previous}
          next={next}
          search={transcriptSearch({ ...query, after: null, before: null })}
        >
          {task && blindedBy === null && !annotations.some(({ rater }) => rater.isViewer) ? (
            <LabelButton project={project} look="plain" onOpen={openTask.bind(null, { project, task: task.id })}>
              {text("label")}
            </LabelButton>
          ) : null}
        </TranscriptHeader>
        <TranscriptFacts project={project} transcript={transcript} />
        {blindedBy === null ? null : <BlindNotice project={project} task={blindedBy} />}
        <TranscriptReader parts={transcript.parts} cue={transcript.cue} annotations={annotations.map(showAnnotation)} />
        <HitScroll />
      </div>
    </NextIntlClientProvider>
  );
}
