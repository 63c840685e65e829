import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ExportForm } from "@/components/exports/export-form";
import exportTexts from "@/messages/en/exports.json";

type Shown = { readonly annotations: number; readonly canSeeNames: boolean };

function formOf({ annotations, canSeeNames }: Shown): HTMLElement {
  const root = document.createElement("div");
  root.innerHTML = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ exports: exportTexts }}>
      <ExportForm project="hints" rows={{ transcripts: 25, annotations }} canSeeNames={canSeeNames} />
    </NextIntlClientProvider>,
  );
  return root;
}

const buttonsOf = (root: HTMLElement) => [...root.querySelectorAll("button")];

describe("ExportForm", () => {
  it("has a download of every table in both formats", () => {
    const addresses = buttonsOf(formOf({ annotations: 52, canSeeNames: true })).map((button) => [
      button.getAttribute("formaction"),
      button.name,
      button.value,
    ]);
    expect(addresses).toEqual(
      ["transcripts", "annotations", "spans", "scores"].flatMap((table) =>
        ["jsonl", "csv"].map((format) => [
          `/api/v1/projects/hints/exports/${table}?format=${format}`,
          "format",
          format,
        ]),
      ),
    );
  });

  it("offers names only to those who manage the project", () => {
    const optionsFor = (canSeeNames: boolean) =>
      [...formOf({ annotations: 52, canSeeNames }).querySelectorAll("input")].map(({ name, value }) => [name, value]);
    expect(optionsFor(true)).toEqual([
      ["spreadsheet", "1"],
      ["archived", "1"],
      ["names", "1"],
    ]);
    expect(optionsFor(false)).toEqual([
      ["spreadsheet", "1"],
      ["archived", "1"],
    ]);
  });

  it("says that there are no labels and leaves only the transcripts to download", () => {
    const root = formOf({ annotations: 0, canSeeNames: false });
    expect(buttonsOf(root).map(({ disabled }) => disabled)).toEqual([false, false, true, true, true, true, true, true]);
    expect(root.textContent?.match(/No labels have been submitted yet/g)).toHaveLength(3);
  });
});
