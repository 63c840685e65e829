import { expect, type Locator, type Page } from "@playwright/test";

/** More than any page has to press Tab through. */
const mostStops = 120;

/** Presses Tab until the element has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let stop = 0; stop < mostStops; stop++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${goal}`);
}

/** Presses keys one after the other: `"j j v w 4"`. */
export async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(" ")) await page.keyboard.press(key);
}

/** Presses keys, after each of which one must see where one is. */
export async function pressInSight(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(" ")) {
    await page.keyboard.press(key);
    await expectFocusInSight(page, `after ${key}`);
  }
}

/** Something has the focus, it is in sight with nothing over it, and it shows that it has it. */
export async function expectFocusInSight(page: Page, when = "now"): Promise<void> {
  await expect.poll(() => page.evaluate(findFocusFault), { message: `where the focus is, ${when}` }).toBeNull();
}

/** Runs in the page, and so knows nothing but the page. What is wrong with the focus; null when nothing is. */
function findFocusFault(): string | null {
  const { activeElement: focused } = document;
  if (!focused || focused === document.body) return "Nothing has the focus";
  const words = `${focused.tagName} ${focused.getAttribute("aria-label") ?? focused.textContent?.slice(0, 40)}`;
  const isSeen = ({ top, bottom, left, right }: DOMRect) =>
    bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  if (focused.getAttribute("aria-label") === "Transcript") {
    const layers = ["reading-cursor", "selected-text"].flatMap((name) => [...(CSS.highlights.get(name) ?? [])]);
    // On the mark in hand its ring shows where the cursor is.
    const rings = [...focused.querySelectorAll(".in-hand")];
    const isCursorSeen = [...layers, ...rings].some(
      (place) => (place instanceof Range || place instanceof Element) && isSeen(place.getBoundingClientRect()),
    );
    return isCursorSeen ? null : "The reading cursor is not in sight";
  }
  const box = focused.getBoundingClientRect();
  if (!isSeen(box)) return `${words} is out of sight`;
  const frame = focused.closest("label") ?? focused;
  const x = Math.min(innerWidth - 1, Math.max(0, (box.left + box.right) / 2));
  const y = Math.min(innerHeight - 1, Math.max(0, (box.top + box.bottom) / 2));
  const there = document.elementFromPoint(x, y);
  if (!frame.contains(there)) return `${words} is covered by ${there?.outerHTML.slice(0, 80)}`;
  // The ring is drawn by the element itself, or round the row that it is in.
  for (let ringed: Element | null = focused, steps = 0; ringed && steps < 4; ringed = ringed.parentElement, steps++) {
    const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
    if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) return null;
  }
  return `${words} does not show that it has the focus`;
}

/** Notes every touch of a mouse, a finger or a pen from here on. */
export async function watchPointers(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  await page.exposeFunction("notePointer", (type: string) => seen.push(type));
  await page.addInitScript(() => {
    const note: unknown = Reflect.get(window, "notePointer");
    for (const type of ["pointerdown", "pointermove", "mousedown", "wheel", "touchstart"]) {
      window.addEventListener(type, () => typeof note === "function" && note(type), { capture: true });
    }
  });
  return seen;
}
