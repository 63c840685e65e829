import { useTranslations } from "next-intl";
import { cn } from "@/lib/cn";
import { type DifferenceLine, withoutFarLines } from "@/lib/guideline/text-difference";

const looks = {
  same: "text-dim",
  removed: "bg-danger-quiet",
  added: "bg-accent-quiet",
} as const;
const signs = { same: " ", removed: "−", added: "+" } as const;

/** Two versions of a text line by line, with the words that changed; what is far from any change is left out. */
export function TextDifference({ lines }: { readonly lines: readonly DifferenceLine[] }) {
  const text = useTranslations("guideline");
  if (lines.every(({ kind }) => kind === "same")) return <p className="text-dim">{text("nothingDiffers")}</p>;
  return (
    <div className="overflow-hidden rounded-lg border bg-panel text-sm">
      {withoutFarLines(lines).map((block) =>
        block.kind === "gap" ? (
          <p key={block.at} className="bg-quiet px-3 py-1 text-faint text-xs">
            {text("gap", { count: block.count })}
          </p>
        ) : (
          <div key={block.at}>
            {block.lines.map((line) => (
              <Line key={line.at} line={line} />
            ))}
          </div>
        ),
      )}
    </div>
  );
}

function Line({ line: { kind, words } }: { readonly line: DifferenceLine }) {
  const text = useTranslations("guideline");
  const Changed = kind === "removed" ? "del" : "ins";
  return (
    <div className={cn("grid grid-cols-[24px_minmax(0,1fr)] py-0.5 pr-3", looks[kind])}>
      <span aria-hidden="true" className="select-none text-center font-mono">
        {signs[kind]}
      </span>
      <span dir="auto" className="min-h-[1lh] whitespace-pre-wrap break-words">
        {kind === "same" ? null : <span className="sr-only">{text(kind)}: </span>}
        {words.map(({ start, text: said, isChanged }) =>
          isChanged && words.length > 1 ? (
            <Changed
              key={start}
              className={cn("rounded-sm font-medium", kind === "removed" ? "text-danger" : "text-accent no-underline")}
            >
              {said}
            </Changed>
          ) : (
            <span key={start}>{said}</span>
          ),
        )}
      </span>
    </div>
  );
}
