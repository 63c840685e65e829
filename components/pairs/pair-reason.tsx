import { useFormatter, useTranslations } from "next-intl";
import type { PairRow } from "@/lib/pairs/pair-row";

/** Why a group is no pair: which conditions it has, which are missing or there twice, and what does not join it. */
export function PairReason({ row }: { readonly row: PairRow }) {
  const text = useTranslations("pairs");
  const format = useFormatter();
  const nameOf = (condition: string | null) => condition ?? text("noCondition");
  const counts = new Map<string | null, number>();
  for (const { condition } of row.members) counts.set(condition, (counts.get(condition) ?? 0) + 1);
  const had = [...counts].map(([condition, count]) =>
    count === 1 ? nameOf(condition) : text("twice", { condition: nameOf(condition), count }),
  );
  const others = row.others.map(({ model, epoch }) =>
    model === row.model ? text("modelOfEpoch", { model, epoch }) : model,
  );
  return (
    <>
      <p>
        {text("has", { conditions: format.list(had) })}
        {row.missing.length > 0 ? `; ${text("missing", { conditions: format.list(row.missing) })}` : null}
      </p>
      {others.length > 0 ? (
        <p className="text-faint">{text("othersDoNotJoin", { names: format.list([...new Set(others)]) })}</p>
      ) : null}
    </>
  );
}
