import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { cn } from "@/lib/cn";

/** A column of figures, or of words where it says so. */
export type FigureColumn = {
  readonly key: string;
  readonly name: ReactNode;
  readonly hint?: string;
  readonly isText?: boolean;
  readonly className?: string;
};

type FigureTableProps = {
  readonly caption: string;
  /** What a row is: a model, a rater. */
  readonly rowName: string;
  readonly columns: readonly FigureColumn[];
  /** Whether it is as wide as the page, and no wider than its figures otherwise. */
  readonly isWide?: boolean;
  readonly className?: string;
  /** Rows; each begins with a `FigureRowHead`. */
  readonly children: ReactNode;
};

/** A table of figures: what a row is stays in sight at the left, figures line up at the right. */
export function FigureTable({ caption, rowName, columns, isWide = true, className, children }: FigureTableProps) {
  return (
    <ScrollRegion label={caption} {...(className ? { className } : {})}>
      <table className={cn("text-sm", isWide && "w-full")}>
        <caption className="sr-only">{caption}</caption>
        <thead className="text-faint text-xs">
          <tr className="border-b text-right align-bottom">
            <th className="sticky left-0 bg-bg py-1.5 pr-3 text-left font-normal">{rowName}</th>
            {columns.map(({ key, name, hint, isText, className: own }) => (
              <th
                key={key}
                title={hint}
                className={cn("px-3 py-1.5 font-normal last:pr-0", isText && "text-left", own)}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}

/** The head of a row of a `FigureTable`. */
export function FigureRowHead({ children }: { readonly children: ReactNode }) {
  return (
    <th scope="row" className="sticky left-0 max-w-40 bg-bg py-1 pr-3 text-left font-normal sm:max-w-none">
      {children}
    </th>
  );
}
