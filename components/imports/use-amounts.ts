"use client";

import { useFormatter, useTranslations } from "next-intl";

const units = [
  { unit: "gigabyte", bytes: 1e9 },
  { unit: "megabyte", bytes: 1e6 },
  { unit: "kilobyte", bytes: 1e3 },
] as const;

/** Words for amounts of bytes and for how long something still takes. */
export function useAmounts() {
  const text = useTranslations("imports.duration");
  const format = useFormatter();
  const bytes = (count: number): string => {
    const { unit, bytes: size } = units.find((one) => count >= one.bytes) ?? { unit: "byte", bytes: 1 };
    return format.number(count / size, {
      style: "unit",
      unit,
      unitDisplay: unit === "byte" ? "long" : "short",
      maximumFractionDigits: count / size < 10 ? 1 : 0,
    });
  };
  const duration = (milliseconds: number): string => {
    const seconds = Math.ceil(milliseconds / 1000);
    if (seconds < 60) return text("seconds", { seconds });
    if (seconds < 3600) return text("minutes", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
    return text("hours", { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60) });
  };
  return { bytes, duration };
}
