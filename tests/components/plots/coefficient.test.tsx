import { describe, expect, it } from "vitest";
import { Coefficient } from "@/components/plots/coefficient";
import { undetermined } from "@/lib/agreement/undetermined";
import { render } from "@/tests/components/plots/render";

const drawn = { level: 0.95, resamples: 1000, undefinedResamples: 0 };

describe("Coefficient", () => {
  it("writes a figure with its interval, two decimals each", () => {
    const interval = { value: 0.714, lower: 0.6449, upper: 0.77, ...drawn };
    expect(render(<Coefficient figure={{ value: 0.714 }} interval={interval} />).textContent).toBe("0.71 [0.64, 0.77]");
  });

  it("shows a dash that tells its reason where there is no figure", () => {
    const root = render(<Coefficient figure={undetermined("no pairs")} />);
    const dash = root.querySelector("button");
    expect(dash?.textContent).toBe("–");
    expect(dash?.getAttribute("aria-label")).toMatch(/rated twice/);
  });

  it("keeps the figure when only its interval is unknown", () => {
    const root = render(<Coefficient figure={{ value: 1 }} interval={undetermined("too few units")} />);
    expect(root.textContent).toBe("1.00 –");
    expect(root.querySelector("button")?.getAttribute("aria-label")).toMatch(/Fewer than two/);
  });

  it("does not take resamples that are all alike for certainty", () => {
    const interval = { value: 0, lower: 0, upper: 0, ...drawn };
    const root = render(<Coefficient figure={{ value: 0 }} interval={interval} />);
    expect(root.textContent).toBe("0.00 –");
    expect(root.querySelector("button")?.getAttribute("aria-label")).toMatch(/no certainty/);
  });
});
