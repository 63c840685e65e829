import "server-only";
import { AppError } from "@/lib/errors";
import type { FoundNames } from "@/lib/labels/found-names";
import type { LabelChoices } from "@/lib/labels/label-choices";
import { type NameTargets, targetsOf } from "@/lib/labels/name-targets";
import { proposeTargets } from "@/lib/labels/propose-targets";
import { quoted } from "@/lib/labels/quoted";
import { type UnmappedName, unknownTarget, unmappedNames } from "@/lib/labels/unmapped-names";
import type { Scheme } from "@/lib/scheme/scheme";

type Meaning = { readonly choices: LabelChoices; readonly scheme: Scheme };

/**
 * What every name that was found stands for.
 * @throws AppError `invalid` that names those that stand for nothing, or stand for what the scheme does not have
 */
export function requireTargets(found: FoundNames, { choices, scheme }: Meaning): NameTargets {
  const table = proposeTargets(found, choices, scheme);
  const unknown = unknownTarget(table, scheme);
  if (unknown !== null) throw new AppError("invalid", "labelsUnknownTarget", { reason: unknown });
  const unmapped = unmappedNames(found, table);
  if (unmapped.length > 0) throw unmappedError(unmapped);
  return targetsOf(table);
}

const shownNames = 20;

/** Names the names with their counts. */
export function unmappedError(unmapped: readonly UnmappedName[]): AppError {
  const names = unmapped.slice(0, shownNames).map(inWords).join(", ");
  return new AppError("invalid", "labelsUnmapped", { count: unmapped.length, names });
}

function inWords({ kind, of, name, count }: UnmappedName): string {
  const isValue = kind === "value" || kind === "propertyValue";
  return `${isValue ? `${quoted(of)} = ` : ""}${quoted(name)} (${count})`;
}
