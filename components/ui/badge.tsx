import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

const tones = {
  neutral: "bg-quiet text-dim",
  ok: "bg-quiet text-ok",
  warn: "bg-quiet text-warn",
  danger: "bg-danger-quiet text-danger",
  accent: "bg-accent-quiet text-accent",
} as const;

export function Badge({
  tone = "neutral",
  children,
}: {
  readonly tone?: keyof typeof tones;
  readonly children: ReactNode;
}) {
  return <span className={cn("inline-block rounded px-1.5 py-px text-xs", tones[tone])}>{children}</span>;
}
