import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import type { Given } from "@/lib/transcripts/import-request";
import { isSame, type MappingEdit } from "@/lib/transcripts/mapping-edit";
import { completeMapping } from "@/lib/transcripts/mapping-edit-text";

/** What someone says about files whose format says everything else; empty text where they say nothing. */
export type Said = { readonly model: string; readonly condition: string };

/** Stands in a preview for the model that nobody has named yet. */
export const unsaidModel = "?";

/**
 * What an import is started with. A proposal that nobody touched is left to the files: of several only those that need
 * it are read by it. Null while the mapping is not complete, or its text none.
 *
 * @param edit Null when no file is read by a mapping.
 */
export function startGiven(edit: MappingEdit | null, { model, condition }: Said): Given | null {
  if (edit === null)
    return {
      ...(model.trim() !== "" && { model: model.trim() }),
      ...(condition.trim() !== "" && { condition: condition.trim() }),
    };
  const mapping = completeMapping(edit.draft);
  if (mapping === null || edit.isTextBroken) return null;
  return isSame(edit.draft, edit.proposal) ? {} : { mapping };
}

/** What a preview is asked with: as {@link startGiven}, but a mapping that lacks nothing but the model is looked at, too. */
export function previewGiven(edit: MappingEdit | null, said: Said): Given | null {
  const given = startGiven(edit, said);
  if (given !== null || edit === null || edit.isTextBroken) return given;
  const mapping = completeMapping(withModel(edit.draft));
  return mapping && { mapping };
}

function withModel(draft: DraftMapping): DraftMapping {
  return { ...draft, fields: { ...draft.fields, model: draft.fields.model ?? { constant: unsaidModel } } };
}
