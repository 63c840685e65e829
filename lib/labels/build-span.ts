import {
  evidenceSchema,
  type Link,
  loadBearingSchema,
  type Span,
  severitySchema,
  type TextRange,
} from "@/lib/annotations/annotation";
import type { MarkProperty } from "@/lib/labels/label-choices";
import type { SaidMark, SaidRange } from "@/lib/labels/label-row";
import type { NameTargets } from "@/lib/labels/name-targets";

type SpanContext = { readonly targets: NameTargets; readonly newId: () => string };
type Ranges = ReadonlyMap<SaidRange, TextRange>;

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The span that a mark stands for, or why there is none. @param ranges Its ranges as they stand in the texts. */
export function spanOf(mark: SaidMark, ranges: Ranges, { targets, newId }: SpanContext): Span | string {
  const type = targets.mark(mark.type);
  if (type === undefined || type === null) return `Nothing says what the mark ${mark.type} stands for`;
  const properties = propertiesOf(mark, targets);
  if (typeof properties === "string") return properties;
  const links = linksOf(mark, ranges, { targets, newId });
  if (typeof links === "string") return links;
  return {
    id: ownId(mark.id) ?? newId(),
    type,
    ranges: mark.ranges.flatMap((range) => ranges.get(range) ?? []),
    loadBearing: loadBearingSchema.safeParse(properties.values.get("loadBearing")).data ?? null,
    evidence: evidenceSchema.safeParse(properties.values.get("evidence")).data ?? null,
    severity: severitySchema.safeParse(properties.values.get("severity")).data ?? null,
    confidence: confidenceOf(properties.values.get("confidence")),
    note: [...mark.notes, ...properties.notes].join("\n"),
    links,
  };
}

/** Ids of our own come back as they went. */
function ownId(id: string | null): string | null {
  return id !== null && uuidForm.test(id) ? id : null;
}

function confidenceOf(value: string | undefined): number | null {
  return value === undefined ? null : Number(value);
}

type Properties = { readonly values: ReadonlyMap<MarkProperty, string>; readonly notes: readonly string[] };

function propertiesOf({ properties }: SaidMark, targets: NameTargets): Properties | string {
  const values = new Map<MarkProperty, string>();
  const notes: string[] = [];
  for (const { name, value } of properties) {
    const target = targets.property(name, value);
    if (target === undefined) return `Nothing says what ${name} ${value} stands for`;
    if (target.kind === "note") notes.push(value);
    if (target.kind !== "property") continue;
    const before = values.get(target.property);
    if (before !== undefined && before !== target.value)
      return `A mark with two values of ${target.property}: ${before} and ${target.value}`;
    values.set(target.property, target.value);
  }
  return { values, notes };
}

function linksOf(mark: SaidMark, ranges: Ranges, { targets, newId }: SpanContext): Link[] | string {
  const links: Link[] = [];
  for (const { id, relation: name, range } of mark.links) {
    const relation = targets.relation(name);
    if (relation === undefined) return `Nothing says what the relation ${name} stands for`;
    const found = ranges.get(range);
    if (relation !== null && found) links.push({ id: ownId(id) ?? newId(), relation, range: found });
  }
  return links;
}
