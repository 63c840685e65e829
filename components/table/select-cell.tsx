"use client";

import { useTranslations } from "next-intl";
import type { PageSelection } from "@/components/table/table-selection";
import { cn } from "@/lib/cn";
import { isChosen, pageState } from "@/lib/table/row-selection";

const box = "size-4 cursor-pointer align-middle accent-(--accent)";

type SelectCellProps = {
  readonly id: string;
  readonly label: string;
  readonly selection: PageSelection;
  readonly className: string;
};

/** The box that chooses a row; with Shift, all from the row touched last to this one. */
export function SelectCell({ id, label, selection: { state, step, page }, className }: SelectCellProps) {
  const text = useTranslations("common");
  return (
    // Above the link, which covers the row.
    <td className={cn("relative z-[1] w-7 p-0", className)}>
      <label className="flex h-9 w-7 cursor-pointer items-center justify-center">
        <input
          type="checkbox"
          aria-label={text("selectRow", { name: label })}
          checked={isChosen(state, id)}
          onChange={({ nativeEvent }) =>
            step({ kind: nativeEvent instanceof MouseEvent && nativeEvent.shiftKey ? "range" : "toggle", id, page })
          }
          className={box}
        />
      </label>
    </td>
  );
}

/** The box at the head of the column, which chooses the page. */
export function SelectHeader({ selection: { state, step, page } }: { readonly selection: PageSelection }) {
  const text = useTranslations("common");
  const chosen = pageState(state, page);
  return (
    <td className="sticky top-0 z-10 h-9 w-7 border-b bg-bg p-0">
      <label className="flex h-9 w-7 cursor-pointer items-center justify-center">
        <input
          type="checkbox"
          aria-label={text("selectPage")}
          checked={chosen === "all"}
          ref={(input) => {
            if (input) input.indeterminate = chosen === "some";
          }}
          onChange={() => step({ kind: "page", page })}
          className={box}
        />
      </label>
    </td>
  );
}
