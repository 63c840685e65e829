"use client";

import { OpenDraft } from "@/components/workbench/open-draft";
import type { OpenTaskProps } from "@/components/workbench/open-workbench";

/** Where a rater works on one task after the other; the page brings the first. */
export function Workbench(props: OpenTaskProps) {
  return <OpenDraft key={props.task.id} {...props} />;
}
