import { gaps } from "@/lib/labels/formats/label-gaps";
import type { ReaderOptions } from "@/lib/labels/formats/label-reader";
import type { ColumnRole, ColumnUse, LabelChoices } from "@/lib/labels/label-choices";
import type { Cell } from "@/lib/labels/label-columns";
import type { ItemKey, RaterKey } from "@/lib/labels/label-row";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";

/** The value of the column with a role; null where there is none. */
export type CellOf = (role: ColumnRole) => string | null;

/** Looks cells up by role. Of several columns with one role the first with a value counts. */
export function cellsByRole(cells: readonly Cell[], columns: ReadonlyMap<string, ColumnUse>): CellOf {
  return (role) => cells.find(({ column, value }) => value !== null && columns.get(column) === role)?.value ?? null;
}

/** Which transcript a row is of. */
export function itemOf(
  cells: readonly Cell[],
  columns: ReadonlyMap<string, ColumnUse>,
  { choices: { item } }: { readonly choices: Pick<LabelChoices, "item"> },
): ItemKey | Refusal {
  const cellOf = cellsByRole(cells, columns);
  const ids = cells.flatMap(({ column, value }) => (value !== null && columns.get(column) === "item" ? [value] : []));
  if (ids.length === 0) return refusal("", gaps.item);
  if (ids.some((id) => id.length > 500)) return refusal("", "The id of its transcript is longer than 500 characters");
  const said = cellOf("epoch");
  const epoch = said === null ? (item.epoch ?? null) : wholeNumber(said);
  if (said !== null && epoch === null) return refusal("", `The epoch is no whole number: ${said}`);
  return {
    ids: ids.slice(0, 5),
    model: cellOf("model") ?? item.model ?? null,
    condition: cellOf("condition") ?? item.condition ?? null,
    epoch,
  };
}

const machineWords: ReadonlySet<string> = new Set(["machine", "model", "judge", "monitor", "llm", "ai", "automatic"]);
const hashForm = /^[0-9a-fA-F]{64}$/;

/** Whose labels a row has; what the row does not say, the choices say. */
export function raterOf(
  cellOf: CellOf,
  { choices: { rater }, hash }: { readonly choices: Pick<LabelChoices, "rater"> } & Pick<ReaderOptions, "hash">,
): RaterKey | Refusal {
  const kind = cellOf("raterKind");
  const isMachine = kind === null ? rater.kind === "machine" : machineWords.has(kind.toLowerCase());
  const name = cellOf("rater") ?? rater.name ?? null;
  if (name === null) return refusal("", gaps.rater);
  if (name.length > 200) return refusal("", "The rater's name is longer than 200 characters");
  if (!isMachine) return { kind: "person", name, pseudonym: null };
  const version = cellOf("raterVersion") ?? rater.version ?? null;
  if (version === null) return refusal("", gaps.version);
  if (version.length > 200) return refusal("", "The rater's version is longer than 200 characters");
  const [prompt, given] = [cellOf("prompt"), cellOf("promptHash") ?? rater.promptHash ?? null];
  if (given !== null && !hashForm.test(given))
    return refusal("", `The prompt's hash is not SHA-256 in hexadecimal: ${given.slice(0, 80)}`);
  const promptHash = prompt === null ? (given?.toLowerCase() ?? null) : hash(prompt);
  return { kind: "machine", name, pseudonym: null, version, promptHash };
}

/** A text as a whole number from 0, `3.0` included; null when it is none. */
export function wholeNumber(text: string): number | null {
  const number = Number(text);
  return text.trim() !== "" && Number.isSafeInteger(number) && number >= 0 && number <= 2_147_483_647 ? number : null;
}
