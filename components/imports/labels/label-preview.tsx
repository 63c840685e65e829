"use client";

import { useTranslations } from "next-intl";
import { LabelColumns } from "@/components/imports/labels/label-columns";
import { LabelFiles } from "@/components/imports/labels/label-files";
import { LabelNames } from "@/components/imports/labels/label-names";
import { LabelRows } from "@/components/imports/labels/label-rows";
import { LabelSection } from "@/components/imports/labels/label-section";
import { LabelSettings } from "@/components/imports/labels/label-settings";
import { LabelStatus } from "@/components/imports/labels/label-status";
import type { LabelStepProps } from "@/components/imports/labels/label-step";

type LabelPreviewViewProps = LabelStepProps & {
  readonly project: string;
  /** Whether an answer to what was chosen last is on its way. */
  readonly isLooking: boolean;
};

/** What files of labels are, what every name in them stands for, and the first rows as they will be. */
export function LabelPreviewView({ project, isLooking, ...step }: LabelPreviewViewProps) {
  const text = useTranslations("labelImports");
  const { preview } = step;
  return (
    <>
      <div className="mb-6 flex flex-col gap-3">
        <LabelFiles files={preview.files} />
        <LabelStatus preview={preview} isLooking={isLooking} />
      </div>
      <div className="grid gap-x-10 gap-y-8 min-[1280px]:grid-cols-[minmax(0,560px)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          <LabelSection id="names" title={text("names.title")} note={text("names.note")}>
            <LabelNames {...step} />
          </LabelSection>
          <LabelSection id="settings" title={text("settings.title")} note={text("settings.note")}>
            <LabelSettings {...step} />
          </LabelSection>
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          {preview.labels.length > 0 ? (
            <LabelSection id="rows" title={text("rows.title")} note={text("rows.note")}>
              <LabelRows project={project} labels={preview.labels} isStale={isLooking} />
            </LabelSection>
          ) : null}
          {preview.columns.length > 0 ? (
            <LabelSection id="columns" title={text("columns.title")} note={text("columns.note")}>
              <LabelColumns {...step} />
            </LabelSection>
          ) : null}
        </div>
      </div>
    </>
  );
}
