"use client";

import { useTranslations } from "next-intl";
import { useEffect, useReducer, useRef, useState } from "react";
import { keepEdit, readKeptEdit } from "@/components/schemes/kept-edits";
import { toast } from "@/components/ui/toast";
import { beginSchemeEdit, hasSchemeChanges, stepSchemeEdit } from "@/lib/scheme/scheme-edit";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";

/** The edit in hand, kept in this browser as long as it is not saved. */
export function useSchemeEdit(project: string, current: SchemeVersion) {
  const text = useTranslations("scheme.editor");
  const [edit, dispatch] = useReducer(stepSchemeEdit, current, (base) => beginSchemeEdit(base));
  const [isRestored, setRestored] = useState<boolean | null>(null);
  const [isKept, setKept] = useState(true);
  const isChanged = hasSchemeChanges(edit);
  const isLeavingSaved = useRef(false);

  // The server cannot know what this browser has kept.
  useEffect(() => {
    const kept = readKeptEdit(project);
    if (kept) dispatch({ kind: "restore", ...kept });
    setRestored(kept !== null);
  }, [project]);

  const { base, draft } = edit;
  useEffect(() => {
    if (isRestored === null || isLeavingSaved.current) return;
    setKept(keepEdit(project, isChanged ? { base, draft } : null));
  }, [project, isRestored, isChanged, base, draft]);

  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!isLeavingSaved.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isChanged]);

  const leftBehind = useRef<string | null>(null);
  useEffect(() => {
    leftBehind.current = isChanged && isKept ? text("leftBehind") : null;
  }, [isChanged, isKept, text]);
  useEffect(
    () => () => {
      if (leftBehind.current && !isLeavingSaved.current) toast.info(leftBehind.current);
    },
    [],
  );

  /** To be called once the server has the changes: nothing of them is kept here any more. */
  const leaveSaved = () => {
    isLeavingSaved.current = true;
    keepEdit(project, null);
  };
  return { edit, dispatch, isChanged, isKept, isRestored: isRestored === true, leaveSaved };
}
