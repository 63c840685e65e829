"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useDesk } from "@/components/workbench/desk";
import { relations } from "@/lib/annotations/vocabulary";
import { verdictElement } from "@/lib/scheme/elements";
import { type CommandId, plainCommandIds, relationCommandIds } from "@/lib/workbench/command";
import { digits } from "@/lib/workbench/key-binding";

/** Says a command in words; null when the scheme has nothing on its digit. */
export function useCommandWords(): (id: CommandId) => string | null {
  const text = useTranslations("annotate.command");
  const relationText = useTranslations("annotate.marks.relation");
  const { scheme } = useDesk().context;
  return useCallback(
    (id) => {
      const plain = plainCommandIds.find((plainId) => plainId === id);
      if (plain) return text(plain);
      const relation = relations.find((_relation, index) => relationCommandIds[index] === id);
      if (relation) return text("relation", { relation: relationText(relation) });
      const digit = digits.find((each) => id.endsWith(each));
      if (id.startsWith("mark")) {
        const type = scheme.spanTypes.find((each) => each.digit === digit);
        return type ? text("mark", { type: type.label }) : null;
      }
      const option = verdictElement(scheme)?.options[Number(digit) - 1];
      return option ? text("verdict", { verdict: option.label }) : null;
    },
    [text, relationText, scheme],
  );
}

/** A command in words; null when the scheme has nothing on its digit. */
export function useCommandLabel(id: CommandId): string | null {
  return useCommandWords()(id);
}
