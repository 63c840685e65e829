import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { Figure } from "@/components/plots/figure";
import { forestPlot } from "@/lib/plots/forest-plot";
import { heatMap } from "@/lib/plots/heat-map";
import { cellsOf, render } from "@/tests/components/plots/render";
import { buildFigure, noPairs } from "@/tests/lib/plots/build-chart";

const chart = forestPlot({
  title: "Agreement by question",
  reading: "Further right is more agreement.",
  locale: "en",
  rowName: "Question",
  axis: { name: "Alpha", from: 0, to: 1 },
  series: ["Alpha"],
  groups: [
    {
      heading: null,
      rows: [
        { label: "Verdict <b>", figures: [buildFigure(0.714, 0.64, 0.77)] },
        { label: "Cue", figures: [noPairs] },
      ],
    },
  ],
});
const definition = { text: "One minus observed over expected disagreement.", formula: "α = 1 − Do / De", source: "K." };
const figure = <Figure chart={chart} definition={definition} svgHref="/plot.svg" csvHref="/plot.csv" />;

describe("Figure", () => {
  afterEach(() => document.body.replaceChildren());

  it("is named by its title and says in one line how it is read", () => {
    const root = render(figure);
    const element = root.querySelector("figure");
    const name = element?.getAttribute("aria-labelledby") ?? "";
    expect(root.querySelector(`[id="${name}"]`)?.textContent?.trim()).toBe("Agreement by question");
    expect(element?.querySelector("p")?.textContent).toBe("Further right is more agreement.");
  });

  it("draws pictures with a name and with what they say as a description", () => {
    const picture = render(figure).querySelector("svg[role=img]");
    const said = (attribute: string) => {
      const id = picture?.getAttribute(attribute) ?? "";
      return picture?.querySelector(`[id="${id}"]`)?.textContent;
    };
    expect(said("aria-labelledby")).toBe("Agreement by question");
    expect(said("aria-describedby")).toBe(
      "Further right is more agreement. Verdict <b>: 0.71 [0.64, 0.77], n = 412. Cue: –, n = 0. Nothing was rated twice.",
    );
  });

  it("gives the same figures as a table, with a dash and the reason for what is undetermined", () => {
    expect(cellsOf(render(figure).querySelector("table"))).toEqual([
      ["Question", "Value", "Lower end", "Upper end", "n", "Why undetermined"],
      ["Verdict <b>", "0.71", "0.64", "0.77", "412", ""],
      ["Cue", "–", "–", "–", "0", "Nothing was rated twice."],
    ]);
  });

  it("tells its definition and leads to both files in one click", () => {
    const root = render(figure);
    const [defined, data] = root.querySelectorAll("details");
    expect(defined?.querySelector("summary")?.textContent).toBe("What this is");
    expect(defined?.textContent).toContain("α = 1 − Do / De");
    expect(data?.querySelector("summary")?.textContent).toBe("Data, 2 rows");
    const links = [...root.querySelectorAll("a")].map((link) => [
      link.getAttribute("href"),
      link.getAttribute("aria-label"),
    ]);
    expect(links).toEqual([
      ["/plot.svg", "Download as SVG: Agreement by question"],
      ["/plot.csv", "Download data as CSV: Agreement by question"],
    ]);
  });

  it("follows the theme of the page, without colours of its own", () => {
    const markup = render(figure).querySelector("svg")?.outerHTML ?? "";
    expect(markup).toContain('fill="var(--accent)"');
    expect(markup).not.toMatch(/(fill|stroke)="#/);
    expect(markup).toContain("stroke-width");
  });

  it("puts a drawing that is too large for a phone into a region that scrolls, once", () => {
    const names = Array.from({ length: 12 }, (_, index) => `Rater ${index}`);
    const cells = names.map(() => names.map(() => ({ n: 400, value: 0.7, reason: null })));
    const matrix = heatMap({
      ...{ title: "Pairs", reading: "Deeper is more.", locale: "en", rowName: "Rater", columnName: "Other" },
      ...{ rows: names, columns: names, cells, shades: { from: 0, to: 1 }, kind: "coefficient" },
    });
    const root = render(<Figure chart={matrix} definition={definition} />);
    expect(root.querySelectorAll("svg")).toHaveLength(1);
    const regions = [...root.querySelectorAll("section")].map((region) => region.getAttribute("aria-label"));
    expect(regions).toEqual(["Pairs", "Data: Pairs"]);
  });

  it("offers no file that there is none of", () => {
    expect(render(<Figure chart={chart} definition={definition} />).querySelector("a")).toBeNull();
  });

  it("has nothing that axe objects to", async () => {
    document.body.append(render(figure));
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
