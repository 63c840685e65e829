"use client";

import { useTranslations } from "next-intl";
import type { LabelStepProps } from "@/components/imports/labels/label-step";
import { Select } from "@/components/ui/field";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { chooseColumn, columnKindOf, columnKinds } from "@/lib/labels/edit-choices";

/** Every column of the files, what it is taken for, and what stands in it. */
export function LabelColumns({ preview: { columns }, choices, onChange }: LabelStepProps) {
  const text = useTranslations("labelImports.columns");
  return (
    <ScrollRegion label={text("title")} className="max-h-[60vh]">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b text-left text-faint">
            <th className="py-2 pr-4 font-normal">{text("name")}</th>
            <th className="py-2 pr-4 font-normal">{text("use")}</th>
            <th className="py-2 font-normal">{text("examples")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, use, examples }) => (
            <tr key={name} className="border-b align-top">
              <td className="min-w-28 py-1.5 pr-4 font-mono [overflow-wrap:anywhere]">{name}</td>
              <td className="py-1 pr-4">
                <Select
                  aria-label={text("useOf", { name })}
                  value={columnKindOf(use)}
                  onChange={(event) => {
                    const kind = columnKinds.find((one) => one === event.target.value);
                    if (kind) onChange(chooseColumn(choices, name, kind));
                  }}
                >
                  {columnKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {text(`kind.${kind}`)}
                    </option>
                  ))}
                </Select>
              </td>
              <td className="py-1.5 text-dim">
                <span className="line-clamp-2 break-all">{examples.join(" · ")}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
