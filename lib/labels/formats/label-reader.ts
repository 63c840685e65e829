import type { ColumnUse, LabelChoices } from "@/lib/labels/label-choices";
import type { LabelRow } from "@/lib/labels/label-row";
import type { Refusal } from "@/lib/transcripts/formats/reading";
import type { Json } from "@/lib/transcripts/transcript";

/** The kinds of files that labels come in. */
export type LabelFormatName = "plumblineAnnotations" | "plumblineSpans" | "labelStudio" | "table";

/** What became of a record: the rows in it, one for each rater, and what could not be read; nothing when it holds no label. */
export type LabelReading = readonly (LabelRow | Refusal)[];

/** From one record of a file to its rows. Pure, and never throws for anything that JSON can hold. */
export type LabelReader = (record: Json) => LabelReading;

/** What a reader goes by beside the record. */
export type ReaderOptions = {
  /** What each column is, chosen or proposed. */
  readonly columns: ReadonlyMap<string, ColumnUse>;
  readonly choices: Pick<LabelChoices, "unit" | "part" | "question" | "rater" | "item">;
  /** SHA-256 of a text's UTF-8, in lower-case hexadecimal. */
  readonly hash: (text: string) => string;
};
