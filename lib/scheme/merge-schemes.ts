import type { Scheme, SchemeElement, SchemeOption, SpanType } from "@/lib/scheme/scheme";

type Three<Value> = { readonly base: Value; readonly mine: Value; readonly theirs: Value };
type Versions<Item> = { readonly base: Item | null; readonly mine: Item; readonly theirs: Item };

/**
 * What two people made of one scheme, as one: every field that I changed as I have it, all others as they have it. What
 * only one of them removed is gone, unless the other changed it; what one added is there. With nothing changed on one
 * side it is the other side's.
 */
export function mergeSchemes({ base, mine, theirs }: Three<Scheme>): Scheme {
  return {
    spanTypes: mergeLists({ base: base.spanTypes, mine: mine.spanTypes, theirs: theirs.spanTypes }, mergeTypes),
    elements: mergeLists({ base: base.elements, mine: mine.elements, theirs: theirs.elements }, mergeElements),
  };
}

type Keyed = { readonly key: string };

function mergeLists<Item extends Keyed>(
  { base, mine, theirs }: Three<readonly Item[]>,
  merge: (versions: Versions<Item>) => Item,
): Item[] {
  const [inBase, inMine, inTheirs] = [byKey(base), byKey(mine), byKey(theirs)];
  const isReordered = !isSame(sharedKeys(mine, inBase), sharedKeys(base, inMine));
  const order = isReordered ? mergedOrder(mine, theirs) : mergedOrder(theirs, mine);
  return order.flatMap((key) => {
    const was = inBase.get(key) ?? null;
    const my = inMine.get(key);
    const their = inTheirs.get(key);
    if (my && their) return [merge({ base: was, mine: my, theirs: their })];
    const only = my ?? their;
    return only && (was === null || !isSame(only, was)) ? [only] : [];
  });
}

/** The keys of the one list in its order; those that only the other has stand behind what they stand behind there. */
function mergedOrder(leading: readonly Keyed[], other: readonly Keyed[]): string[] {
  return other.reduce(
    (order, { key }, index) => {
      if (order.includes(key)) return order;
      const before = other[index - 1]?.key;
      return order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
    },
    leading.map(({ key }) => key),
  );
}

function byKey<Item extends Keyed>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.key, item]));
}

function sharedKeys(items: readonly Keyed[], others: ReadonlyMap<string, unknown>): string[] {
  return items.map(({ key }) => key).filter((key) => others.has(key));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Mine where I changed it, or where both have made the item anew. */
function chooser<Item extends object>({ base, mine, theirs }: Versions<Item>) {
  return <Field extends keyof Item>(field: Field): Item[Field] =>
    base !== null && isSame(mine[field], base[field]) ? theirs[field] : mine[field];
}

function mergeTypes(versions: Versions<SpanType>): SpanType {
  const of = chooser(versions);
  return {
    key: versions.mine.key,
    label: of("label"),
    sign: of("sign"),
    colour: of("colour"),
    isDivergence: of("isDivergence"),
    definition: of("definition"),
    digit: of("digit"),
    examples: of("examples"),
    linkRule: of("linkRule"),
  };
}

function mergeElements(versions: Versions<SchemeElement>): SchemeElement {
  const { base, mine, theirs } = versions;
  const of = chooser(versions);
  const options = { base: base?.options ?? [], mine: mine.options, theirs: theirs.options };
  return {
    key: mine.key,
    kind: of("kind"),
    label: of("label"),
    definition: of("definition"),
    level: of("level"),
    options: mergeLists(options, mergeOptions),
    isRequired: of("isRequired"),
    defaultOption: of("defaultOption"),
  };
}

function mergeOptions(versions: Versions<SchemeOption>): SchemeOption {
  const of = chooser(versions);
  const counts = of("counts");
  return {
    key: versions.mine.key,
    label: of("label"),
    definition: of("definition"),
    ...(counts && { counts }),
  };
}
