import { cn } from "@/lib/cn";

type ProgressBarProps = {
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly isResting?: boolean;
};

/** How much of something is done, as a line. */
export function ProgressBar({ label, share, isResting = false }: ProgressBarProps) {
  const percent = Math.floor(share * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="h-1.5 w-full overflow-hidden rounded-full bg-quiet"
    >
      <div
        className={cn(
          "h-full rounded-full transition-[width] duration-150",
          isResting ? "bg-line-strong" : "bg-accent",
        )}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
