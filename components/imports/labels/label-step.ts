import type { LabelChoices } from "@/lib/labels/label-choices";
import type { LabelPreview } from "@/lib/labels/label-preview";

/** What every piece of the step shows and changes. */
export type LabelStepProps = {
  readonly preview: LabelPreview;
  readonly choices: LabelChoices;
  readonly onChange: (choices: LabelChoices) => void;
};
