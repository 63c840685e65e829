import type { Page } from "@playwright/test";
import { transcriptIn } from "@/tests/browser/workbench";

type Point = { readonly x: number; readonly y: number };

type Drag = {
  /** The quote to begin before. */
  readonly from: string;
  /** The quote to end after. */
  readonly to: string;
  /** Holds Alt down, by which words may be cut. */
  readonly isExact?: boolean | undefined;
};

/** Selects text of the open task as a hand does: a quote, or from one to another. */
export async function selectText(page: Page, what: string | Drag): Promise<void> {
  const { from, to, isExact = false } = typeof what === "string" ? { from: what, to: what } : what;
  const start = await edgeOf(page, from, "start");
  const end = await edgeOf(page, to, "end");
  if (isExact) await page.keyboard.down("Alt");
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
  if (isExact) await page.keyboard.up("Alt");
}

/** Points at the beginning of a quote in the text of the open task. */
export async function pointAt(page: Page, quote: string): Promise<void> {
  const { x, y } = await edgeOf(page, quote, "start");
  await page.mouse.click(x, y);
}

/** Where on the screen a quote begins or ends, once it is in sight. */
export async function edgeOf(page: Page, quote: string, side: "start" | "end"): Promise<Point> {
  const point = await transcriptIn(page).evaluate(findEdge, { quote, side });
  if (!point) throw new Error(`The transcript does not show "${quote}"`);
  return point;
}

/** Runs in the page, and so knows nothing but what it is given. */
function findEdge(region: Element, { quote, side }: { quote: string; side: "start" | "end" }): Point | null {
  for (const part of region.querySelectorAll("[data-part]")) {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) texts.push(node);
    const at = texts
      .map(({ data }) => data)
      .join("")
      .indexOf(quote);
    if (at === -1) continue;
    const graphemes = [...new Intl.Segmenter().segment(quote)];
    const grapheme = side === "start" ? graphemes.at(0) : graphemes.at(-1);
    if (!grapheme) return null;
    let rest = at + grapheme.index;
    for (const text of texts) {
      if (rest < text.length) {
        const range = document.createRange();
        range.setStart(text, rest);
        range.setEnd(text, rest + grapheme.segment.length);
        const far = range.getBoundingClientRect();
        if (far.top < 60 || far.bottom > innerHeight - 60) region.scrollBy(0, far.top - innerHeight / 2);
        const box = range.getBoundingClientRect();
        // Signs and pictures run as the paragraph does, letters and digits their own way.
        const isOfParagraph = !/[\p{L}\p{N}]/u.test(grapheme.segment);
        const isRightToLeft = isOfParagraph
          ? text.parentElement !== null && getComputedStyle(text.parentElement).direction === "rtl"
          : /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(grapheme.segment);
        const x = (side === "start") === isRightToLeft ? box.right - 1 : box.left + 1;
        return { x, y: (box.top + box.bottom) / 2 };
      }
      rest -= text.length;
    }
  }
  return null;
}
