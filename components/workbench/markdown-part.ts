"use client";

import { laterPart } from "@/components/workbench/use-loaded";

/** What draws Markdown: only the guideline needs it. */
export const markdownPart = laterPart(async () => (await import("@/components/markdown/markdown")).Markdown);
