import "server-only";
import { createTranslator } from "use-intl/core";
import type { AppError } from "@/lib/errors";
import type { FigureWords } from "@/lib/statistics/report-figure";
import agreement from "@/messages/en/agreement.json";
import annotate from "@/messages/en/annotate.json";
import changes from "@/messages/en/changes.json";
import common from "@/messages/en/common.json";
import discussions from "@/messages/en/discussions.json";
import errors from "@/messages/en/errors.json";
import exportsPage from "@/messages/en/exports.json";
import guideline from "@/messages/en/guideline.json";
import imports from "@/messages/en/imports.json";
import labelImports from "@/messages/en/label-imports.json";
import members from "@/messages/en/members.json";
import pairs from "@/messages/en/pairs.json";
import palette from "@/messages/en/palette.json";
import plots from "@/messages/en/plots.json";
import projects from "@/messages/en/projects.json";
import scheme from "@/messages/en/scheme.json";
import scores from "@/messages/en/scores.json";
import signIn from "@/messages/en/sign-in.json";
import statistics from "@/messages/en/statistics.json";
import transcripts from "@/messages/en/transcripts.json";

/** All texts of the interface, one file a part of it. A translation is a folder beside `messages/en`. */
export const messages = {
  agreement,
  annotate,
  changes,
  common,
  discussions,
  errors,
  exports: exportsPage,
  guideline,
  imports,
  labelImports,
  members,
  pairs,
  palette,
  plots,
  projects,
  scheme,
  scores,
  signIn,
  statistics,
  transcripts,
};
export type Messages = typeof messages;

export const locale = "en";

/** The texts that a page's client components need: always the common ones, and the parts named. */
export function textsFor(...parts: readonly (keyof Messages)[]): Partial<Messages> {
  return Object.fromEntries(["common" as const, ...parts].map((part) => [part, messages[part]]));
}

/** The words for an expected error. @throws Error when its key is in no message file */
export function wordsOf(error: AppError): string {
  if (!isErrorKey(error.key)) throw new Error(`No text for the error ${error.key}`, { cause: error });
  return createTranslator({ locale, messages: errors })(error.key, { ...error.values });
}

function isErrorKey(key: string): key is keyof typeof errors {
  return Object.hasOwn(errors, key);
}

const translator = createTranslator({ locale, messages });
type TextKey = Parameters<typeof translator>[0];

/** The words of figures, by full keys such as `agreement.forest.title`. @throws Error when there is no such text */
export const figureWords: FigureWords = (key, values) => {
  if (!isTextKey(key)) throw new Error(`No text ${key}`);
  return translator(key, { ...values });
};

function isTextKey(key: string): key is TextKey {
  const textAt = (part: unknown, step: string): unknown =>
    Object.entries(part ?? {}).find(([name]) => name === step)?.[1];
  const text = key.split(".").reduce(textAt, messages);
  // A build has compiled those with values into lists.
  return typeof text === "string" || Array.isArray(text);
}
