import type { PlannedColumn } from "@/lib/labels/label-plan";
import type { PreviewedColumn } from "@/lib/labels/label-preview";

const [mostExamples, longestExample] = [5, 200];

/** The columns of all files; one that several files have is shown as in the first. */
export function previewColumns(files: readonly { readonly columns: readonly PlannedColumn[] }[]): PreviewedColumn[] {
  const columns = new Map<string, PreviewedColumn>();
  for (const { name, use, isChosen, values, count } of files.flatMap((file) => file.columns)) {
    const known = columns.get(name);
    const examples = values.slice(0, mostExamples).map((value) => value.slice(0, longestExample));
    columns.set(name, known ? { ...known, count: known.count + count } : { name, use, isChosen, examples, count });
  }
  return [...columns.values()];
}
