import type { Relation } from "@/lib/annotations/annotation";
import type { LabelFormatName } from "@/lib/labels/formats/label-reader";
import type { ColumnUse, LabelChoices, PropertyTarget, QuestionTarget } from "@/lib/labels/label-choices";
import type { UnmappedName } from "@/lib/labels/unmapped-names";
import type { Scheme } from "@/lib/scheme/scheme";

/** A file of an import of labels and what it was recognised as. */
export type PreviewedLabelFile = {
  readonly name: string;
  readonly sizeBytes: number;
  /** Null when nothing can be made of it; `problem` then says why. */
  readonly format: LabelFormatName | null;
  readonly problem: string | null;
};

/** A column, what it is taken for, and what stands in it. */
export type PreviewedColumn = {
  readonly name: string;
  readonly use: ColumnUse;
  /** Whether that was chosen rather than proposed. */
  readonly isChosen: boolean;
  /** The first different values, at most five. */
  readonly examples: readonly string[];
  /** How many of the sampled records have it. */
  readonly count: number;
};

/** A name with how often it was found and what it stands for; undefined when nothing was chosen or proposed. */
type Found<Target> = { readonly name: string; readonly count: number; readonly target: Target | undefined };

/** A value of a question or property; null when it is left out. */
export type PreviewedValue = Found<string | null>;

type FoundQuestion<Target> = Found<Target> & { readonly values: readonly PreviewedValue[] };

/** The names of labels in the files. */
export type PreviewedNames = {
  readonly marks: readonly Found<string | null>[];
  readonly questions: readonly FoundQuestion<QuestionTarget>[];
  readonly properties: readonly FoundQuestion<PropertyTarget>[];
  readonly relations: readonly Found<Relation | null>[];
};

/** One of the first rows, as it would be imported or refused. */
export type PreviewedLabel = {
  readonly file: string;
  readonly record: number;
  readonly path: string;
  /** Whose label it is; null where that cannot be told. */
  readonly rater: string | null;
  /** The transcript it is of, as the file names it; null where that cannot be told. */
  readonly item: string | null;
  /** The transcript's id in the project; null when none was found. */
  readonly transcriptId: string | null;
  /** Answers as `question: answer`, marks as `type: quote`, in the scheme's labels. */
  readonly says: readonly string[];
  /** Why it would be refused; null when it would not. */
  readonly problem: string | null;
};

/** What an import of labels would do with its files. */
export type LabelPreview = {
  readonly files: readonly PreviewedLabelFile[];
  /** What was chosen; what is proposed beside it shows in `columns` and `names`. */
  readonly choices: LabelChoices;
  /** The newest version: what names can stand for. */
  readonly scheme: Scheme;
  readonly columns: readonly PreviewedColumn[];
  /** Whether there are marks whose offsets need a unit that no file says. */
  readonly needsUnit: boolean;
  /** Whether there are rows whose rater no file says. */
  readonly needsRater: boolean;
  /** Whether there are values whose question no file says. */
  readonly needsQuestion: boolean;
  readonly names: PreviewedNames;
  readonly unmapped: readonly UnmappedName[];
  /** How many of the rows looked at are of a transcript of the project, and how many not; the first of those. */
  readonly matched: number;
  readonly unmatched: number;
  readonly unmatchedExamples: readonly { readonly item: string; readonly reason: string }[];
  /** How many rows were looked at, and whether they are all there are. */
  readonly rows: number;
  readonly isWhole: boolean;
  /** At most ten. */
  readonly labels: readonly PreviewedLabel[];
  /** What stops the import from being started, in words; null when it can be. */
  readonly problem: string | null;
};
