import type { Page } from "@playwright/test";
import { transcriptIn } from "@/tests/browser/workbench";

type Point = { readonly x: number; readonly y: number };
type Ends = { readonly start: Point; readonly end: Point };

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
  const { start, end } = await endsOf(page, from, to);
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

/** Where on the screen a quote begins or ends, once all of it is in sight. */
export async function edgeOf(page: Page, quote: string, side: keyof Ends): Promise<Point> {
  return (await endsOf(page, quote, quote))[side];
}

/** Where on the screen one quote begins and another ends, once all between them is in sight. */
async function endsOf(page: Page, from: string, to: string): Promise<Ends> {
  const ends = await transcriptIn(page).evaluate(findEnds, { from, to });
  if (!ends) throw new Error(`The transcript does not show "${from}" and "${to}" at once`);
  return ends;
}

/** Runs in the page, and so knows nothing but what it is given. */
function findEnds(region: Element, { from, to }: Pick<Drag, "from" | "to">): Ends | null {
  const rangeOf = (quote: string, side: keyof Ends): Range | null => {
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
          return range;
        }
        rest -= text.length;
      }
    }
    return null;
  };
  const pointOf = (range: Range, side: keyof Ends): Point => {
    const box = range.getBoundingClientRect();
    const { parentElement } = range.startContainer;
    // Signs and pictures run as the paragraph does, letters and digits their own way.
    const isOfParagraph = !/[\p{L}\p{N}]/u.test(`${range}`);
    const isRightToLeft = isOfParagraph
      ? parentElement !== null && getComputedStyle(parentElement).direction === "rtl"
      : /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(`${range}`);
    const x = (side === "start") === isRightToLeft ? box.right - 1 : box.left + 1;
    return { x, y: (box.top + box.bottom) / 2 };
  };

  const [start, end] = [rangeOf(from, "start"), rangeOf(to, "end")];
  if (!start || !end) return null;
  // On a narrow screen the page scrolls, and the region with it.
  const pane = region.getBoundingClientRect();
  const [top, bottom] = [Math.max(0, pane.top), Math.min(innerHeight, pane.bottom)];
  // A browser scrolls under a selection that comes close to an edge, and so changes what is selected.
  const margin = Math.min(60, (bottom - top) / 4);
  const reach = () => {
    const boxes = [start.getBoundingClientRect(), end.getBoundingClientRect()];
    return { top: Math.min(...boxes.map((box) => box.top)), bottom: Math.max(...boxes.map((box) => box.bottom)) };
  };
  const isWithin = (least: number) => reach().top >= top + least && reach().bottom <= bottom - least;
  if (!isWithin(margin)) {
    const scroller = getComputedStyle(region).overflowY === "auto" ? region : document.scrollingElement;
    scroller?.scrollBy(0, (reach().top + reach().bottom) / 2 - (top + bottom) / 2);
  }
  // Where nothing is left to scroll, the very edge serves as well.
  return isWithin(0) ? { start: pointOf(start, "start"), end: pointOf(end, "end") } : null;
}
