import type { ReactNode } from "react";

type EmptyStateProps = {
  readonly title: string;
  readonly text: string;
  readonly headingLevel?: "h1" | "h2";
  readonly children?: ReactNode;
};

/** Says what is not there yet and, with a button, what to do next. */
export function EmptyState({ title, text, headingLevel: Heading = "h2", children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-2 rounded-lg border border-dashed border-line-strong px-6 py-8">
      <Heading className="font-semibold">{title}</Heading>
      <p className="max-w-[60ch] text-dim">{text}</p>
      {children ? <div className="mt-2 flex flex-wrap gap-2">{children}</div> : null}
    </div>
  );
}
