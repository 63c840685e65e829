import { useTranslations } from "next-intl";
import { FieldDifference } from "@/components/schemes/field-difference";
import { SchemeKey } from "@/components/schemes/span-type-entry";
import { useFieldWords } from "@/components/schemes/use-field-words";
import { Badge } from "@/components/ui/badge";
import type { ItemChange, ListChange, SchemeDifference } from "@/lib/scheme/scheme-difference";

const tones = { added: "ok", removed: "danger", changed: "accent" } as const;

/** What differs between two versions, in words and thing by thing. */
export function DifferenceView({ difference }: { readonly difference: SchemeDifference }) {
  const text = useTranslations("scheme");
  return (
    <div className="flex flex-col gap-4">
      <Changes title={text("types")} change={difference.spanTypes} />
      <Changes title={text("questions")} change={difference.elements} />
    </div>
  );
}

function Changes({ title, change }: { readonly title: string; readonly change: ListChange }) {
  if (change.items.length === 0 && change.order === null) return null;
  return (
    <div>
      <h3 className="mb-1 font-medium text-dim text-sm">{title}</h3>
      <ChangeList change={change} />
    </div>
  );
}

function ChangeList({ change: { items, order } }: { readonly change: ListChange }) {
  const text = useTranslations("scheme");
  return (
    <ul className="flex flex-col">
      {items.map((item) => (
        <li key={item.key} className="border-t py-2">
          <ChangedItem item={item} />
        </li>
      ))}
      {order ? (
        <li className="border-t py-2">
          <FieldDifference
            label={text("changes.order")}
            before={order.before.join(" · ")}
            after={order.after.join(" · ")}
          />
        </li>
      ) : null}
    </ul>
  );
}

function ChangedItem({ item }: { readonly item: ItemChange }) {
  const text = useTranslations("scheme");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2">
        <Badge tone={tones[item.kind]}>{text(`changes.${item.kind}`)}</Badge>
        <span className="font-medium">{item.label}</span>
        <SchemeKey>{item.key}</SchemeKey>
      </p>
      {item.kind === "changed" ? <ChangedParts item={item} /> : null}
      {item.kind !== "changed" && item.definition ? (
        <p className="mt-0.5 max-w-[84ch] text-dim text-sm">{item.definition}</p>
      ) : null}
    </>
  );
}

function ChangedParts({ item }: { readonly item: Extract<ItemChange, { kind: "changed" }> }) {
  const text = useTranslations("scheme");
  const words = useFieldWords();
  const { fields, options } = item;
  return (
    <div className="mt-1 flex flex-col gap-1">
      {fields.map(({ field, before, after }) => (
        <FieldDifference
          key={field}
          label={text(`fields.${field}`)}
          before={words(field, before)}
          after={words(field, after)}
        />
      ))}
      {options && (options.items.length > 0 || options.order) ? (
        <div className="ml-4">
          <p className="text-faint text-xs">{text("changes.options")}</p>
          <ChangeList change={options} />
        </div>
      ) : null}
    </div>
  );
}
