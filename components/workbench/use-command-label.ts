"use client";

import { useTranslations } from "next-intl";
import { useDesk } from "@/components/workbench/desk";
import { verdictElement } from "@/lib/scheme/elements";
import { type CommandId, plainCommandIds } from "@/lib/workbench/command";
import { digits } from "@/lib/workbench/key-binding";

/** A command in words; null when the scheme has nothing on its digit. */
export function useCommandLabel(id: CommandId): string | null {
  const text = useTranslations("annotate.command");
  const { scheme } = useDesk().context;
  const plain = plainCommandIds.find((plainId) => plainId === id);
  if (plain) return text(plain);
  const digit = digits.find((each) => id.endsWith(each));
  if (id.startsWith("mark")) {
    const type = scheme.spanTypes.find((each) => each.digit === digit);
    return type ? text("mark", { type: type.label }) : null;
  }
  const option = verdictElement(scheme)?.options[Number(digit) - 1];
  return option ? text("verdict", { verdict: option.label }) : null;
}
