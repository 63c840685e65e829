"use client";

import type { LabelChoices } from "@/lib/labels/label-choices";
import type { LabelPreview } from "@/lib/labels/label-preview";

export type LabelPreviewViewProps = {
  /** The project's slug. */
  readonly project: string;
  readonly preview: LabelPreview;
  /** What was chosen so far; what is proposed beside it stands in the preview. */
  readonly choices: LabelChoices;
  /** Whether the preview is not of these choices yet. */
  readonly isLooking: boolean;
  readonly onChange: (choices: LabelChoices) => void;
};

/** What an import of labels would do with its files. */
export function LabelPreviewView({ preview }: LabelPreviewViewProps) {
  return <div role="status">{preview.problem ? <p className="text-danger">{preview.problem}</p> : null}</div>;
}
