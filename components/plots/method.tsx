import type { ReactNode } from "react";

/** Folds away how figures are made, and where that comes from. */
export function Method({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="mb-8 rounded-lg border bg-panel">
      <summary className="rounded-lg px-4 py-2 font-medium">{title}</summary>
      <dl className="grid grid-cols-1 gap-x-6 gap-y-4 border-t px-4 py-4 text-dim md:grid-cols-[180px_minmax(0,78ch)]">
        {children}
      </dl>
    </details>
  );
}

type MethodItemProps = {
  readonly term: string;
  readonly formula?: string;
  readonly source?: string;
  readonly children: ReactNode;
};

/** One figure: its formula, what it means, and who says so. */
export function MethodItem({ term, formula, source, children }: MethodItemProps) {
  return (
    <>
      <dt className="font-medium text-text">{term}</dt>
      <dd>
        {formula ? <code className="mb-1 block font-mono text-sm text-text">{formula}</code> : null}
        {children} {source ? <cite className="text-faint not-italic">{source}</cite> : null}
      </dd>
    </>
  );
}
