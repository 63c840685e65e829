import { describe, expect, it } from "vitest";
import { AgreementEmpty } from "@/components/agreement/agreement-empty";
import { render } from "@/tests/components/plots/render";

const labelled = { annotations: 3, labelled: 3, ratedTwice: 0, versions: [] };
const hrefs = (root: Element) => [...root.querySelectorAll("a")].map((link) => link.getAttribute("href"));

describe("AgreementEmpty", () => {
  it("leads to labelling and import where there are no labels", () => {
    const counts = { annotations: 0, labelled: 0, ratedTwice: 0, raters: 0, versions: [] };
    const root = render(<AgreementEmpty project="hints" counts={counts} mayManage />);
    expect(root.textContent).toContain("No labels yet");
    expect(hrefs(root)).toEqual(["/projects/hints/annotate", "/projects/hints/imports"]);
  });

  it("asks for a second rater where there is one, of those who can add one", () => {
    const counts = { ...labelled, raters: 1 };
    const root = render(<AgreementEmpty project="hints" counts={counts} mayManage />);
    expect(root.textContent).toContain("3 transcripts have labels, all by one rater");
    expect(hrefs(root)).toContain("/projects/hints/members");
    expect(hrefs(render(<AgreementEmpty project="hints" counts={counts} mayManage={false} />))).not.toContain(
      "/projects/hints/members",
    );
  });

  it("says that raters have not met on a transcript yet", () => {
    const root = render(<AgreementEmpty project="hints" counts={{ ...labelled, raters: 2 }} mayManage />);
    expect(root.textContent).toContain("by 2 raters, but none has labels by two");
    expect(hrefs(root)).toEqual(["/projects/hints/annotate"]);
  });
});
