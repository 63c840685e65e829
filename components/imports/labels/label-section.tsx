import type { ReactNode } from "react";

type LabelSectionProps = {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
};

/** A part of the step in which labels are made sense of. */
export function LabelSection({ id, title, note, children }: LabelSectionProps) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-2 font-semibold">
        {title} {note ? <span className="font-normal text-faint">{note}</span> : null}
      </h2>
      {children}
    </section>
  );
}
