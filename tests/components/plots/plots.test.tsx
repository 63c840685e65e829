import { describe, expect, it } from "vitest";
import { IntervalPlot } from "@/components/plots/interval-plot";
import { ScorePlot } from "@/components/plots/score-plot";
import { undetermined } from "@/lib/agreement/undetermined";
import { percentScale } from "@/lib/plots/percent-scale";
import { render } from "@/tests/components/plots/render";

const scale = percentScale({ lowest: 0 });
const interval = (value: number, lower: number, upper: number) =>
  ({ value, lower, upper, level: 0.95, resamples: 1000, undefinedResamples: 0 }) as const;
const labelOf = (root: Element) => root.querySelector("svg[role=img]")?.getAttribute("aria-label");

describe("IntervalPlot", () => {
  it("draws the figure where its value stands, on the line of its interval", () => {
    const root = render(
      <IntervalPlot scale={scale} name="Verdict" figure={{ value: 0.5 }} interval={interval(0.5, 0, 1)} />,
    );
    expect(root.querySelector("circle")?.getAttribute("cx")).toBe("50%");
    expect(root.querySelector("g line")?.getAttribute("x1")).toBe("3%");
    expect(root.querySelector("g line")?.getAttribute("x2")).toBe("97%");
    expect(labelOf(root)).toBe("Verdict: alpha 0.50, 95 % interval 0.00 to 1.00");
  });

  it("says in words that there is nothing to draw", () => {
    const missing = undetermined("no variation");
    const root = render(<IntervalPlot scale={scale} name="Verdict" figure={missing} interval={missing} />);
    expect(root.querySelector("circle")).toBeNull();
    expect(labelOf(root)).toBe("Verdict: alpha is undefined");
  });
});

describe("ScorePlot", () => {
  const poolInterval = undetermined("no pairs");
  const strict = { value: 0.25, interval: interval(0.25, 0, 0.5), poolInterval };
  const lenient = { value: 0.75, interval: interval(0.75, 0.5, 1), poolInterval };

  it("draws a bar from strict to lenient and whiskers around both", () => {
    const root = render(<ScorePlot {...{ scale, strict, lenient }} name="Alder 2" isTooFew={false} />);
    const bar = root.querySelector("rect");
    expect([bar?.getAttribute("x"), bar?.getAttribute("width")]).toEqual(["26.5%", "47%"]);
    expect(root.querySelector("g line")?.getAttribute("x1")).toBe("3%");
    expect(root.querySelector("g line")?.getAttribute("x2")).toBe("97%");
    expect(labelOf(root)).toBe("Alder 2: strict 0.25, interval 0.00 to 0.50; lenient 0.75, interval 0.50 to 1.00");
  });

  it("is lighter where transcripts are too few", () => {
    const opacity = (isTooFew: boolean) => {
      const root = render(<ScorePlot {...{ scale, strict, lenient, isTooFew }} name="Alder 2" />);
      return Number(root.querySelector("rect")?.getAttribute("fill-opacity"));
    };
    expect(opacity(true)).toBeLessThan(opacity(false));
  });

  it("draws the bar without whiskers where there is no interval, and nothing where there is no score", () => {
    const single = { value: 1, interval: undetermined("too few units"), poolInterval };
    const root = render(<ScorePlot {...{ scale }} strict={single} lenient={single} name="Alder 2" isTooFew />);
    expect([root.querySelector("rect") !== null, root.querySelector("g")]).toEqual([true, null]);
    const none = undetermined("no counted annotations");
    const empty = render(<ScorePlot {...{ scale }} strict={none} lenient={none} name="Alder 2" isTooFew />);
    expect(empty.querySelector("rect")).toBeNull();
    expect(labelOf(empty)).toBe("Alder 2: no score");
  });
});
