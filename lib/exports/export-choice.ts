import { z } from "zod";

export const exportTableSchema = z.enum(["transcripts", "annotations", "spans", "scores"]);
export const exportFormatSchema = z.enum(["jsonl", "csv"]);
export type ExportTable = z.infer<typeof exportTableSchema>;
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** Which table leaves a project, and in what form. */
export type ExportChoice = {
  readonly table: ExportTable;
  readonly format: ExportFormat;
  /** CSV only: guards against cells that a spreadsheet would run as formulas, at the price of exactness. */
  readonly isForSpreadsheets: boolean;
  /** Adds raters' names beside their pseudonyms. */
  readonly hasNames: boolean;
  /** Adds archived transcripts and their labels. Scores are never of archived ones. */
  readonly hasArchived: boolean;
};

const switchSchema = z
  .literal("1")
  .optional()
  .transform((value) => value === "1");

/** The query of a download: `format=jsonl|csv`, and `spreadsheet=1`, `names=1`, `archived=1` where wanted. */
export const exportQuerySchema = z.strictObject({
  format: exportFormatSchema,
  spreadsheet: switchSchema,
  names: switchSchema,
  archived: switchSchema,
});
