import type { Page } from "@playwright/test";
import { demoTranscripts } from "@/tests/browser/builders";
import { expect, test } from "@/tests/browser/fixtures";
import { press } from "@/tests/browser/keyboard";
import { answerIn, labelAsNewRater, marksIn, panelIn, transcriptIn } from "@/tests/browser/workbench";

test.slow();

async function openTask(page: Page): Promise<void> {
  await labelAsNewRater(page, await demoTranscripts("demo-freezing-cue"));
}

test("nothing moves by itself for whoever asks for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.addInitScript(() => {
    const smooth: string[] = [];
    Reflect.set(window, "scrolledSmoothly", smooth);
    const note = (how: unknown) => {
      if (typeof how === "object" && how !== null && Reflect.get(how, "behavior") === "smooth") smooth.push("smooth");
    };
    for (const [owner, names] of [
      [Element.prototype, ["scrollTo", "scrollBy", "scroll", "scrollIntoView"]],
      [window, ["scrollTo", "scrollBy", "scroll"]],
    ] as const) {
      for (const name of names) {
        const own: unknown = Reflect.get(owner, name);
        if (typeof own !== "function") continue;
        Reflect.set(owner, name, function scroll(this: unknown, ...args: unknown[]) {
          note(args[0]);
          return Reflect.apply(own, this, args);
        });
      }
    }
  });
  await openTask(page);
  for (const keys of [
    "j 8",
    "j Enter",
    "Escape Shift+N l",
    "Enter e",
    "Escape g",
    "g ?",
    "Escape s",
    "Escape Shift+J Shift+J",
  ]) {
    await press(page, keys);
    const moving = await page.evaluate(() => {
      const longestMs = 1;
      const running = document
        .getAnimations()
        .map(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0))
        .filter((ms) => ms > longestMs);
      const slow = [...document.querySelectorAll("*")].filter((element) =>
        [undefined, "::before", "::after"].some((pseudo) => {
          const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(
            element,
            pseudo,
          );
          const seconds = (durations: string) =>
            Math.max(...durations.split(",").map((each) => Number.parseFloat(each)));
          const isAnimated = animationName !== "none" && seconds(animationDuration) > longestMs / 1000;
          return isAnimated || seconds(transitionDuration) > longestMs / 1000 || scrollBehavior === "smooth";
        }),
      );
      return [...running, ...slow.map(({ outerHTML }) => outerHTML.slice(0, 100))];
    });
    expect(moving, `after ${keys}`).toEqual([]);
  }
  expect(await page.evaluate(() => Reflect.get(window, "scrolledSmoothly"))).toEqual([]);
});

test("in forced colours a mark's type, the mark in hand and a chosen answer are told without the page's colours", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openTask(page);
  await press(page, "j 1 j 3 j 7 j 8");
  await expect(marksIn(page)).toHaveCount(4);
  const painted = transcriptIn(page).locator("mark .painted");
  const lines = await painted.evaluateAll((marks) =>
    marks.map((mark) => {
      const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(mark);
      return [textDecorationLine, textDecorationStyle, textDecorationThickness].join(" ");
    }),
  );
  expect(new Set(lines).size).toBe(4);
  expect(lines.every((line) => line.startsWith("underline"))).toBe(true);
  const signs = await transcriptIn(page)
    .locator(".mark-sign")
    .evaluateAll((all) => all.map((sign) => getComputedStyle(sign, "::before").content));
  expect(signs).toEqual(['"UI"', '"PH"', '"IS"', '"UL"']);

  const looks = (inHand: boolean) =>
    painted.evaluateAll((all, wanted) => {
      const found = all.find((mark) => mark.classList.contains("in-hand") === wanted);
      if (!found) throw new Error("No such mark");
      const { outlineStyle, outlineWidth } = getComputedStyle(found);
      return `${outlineStyle} ${outlineWidth}`;
    }, inHand);
  expect(await looks(true)).not.toBe(await looks(false));

  await answerIn(panelIn(page), "Legibility", "2").check();
  const ringOf = (answer: string) =>
    panelIn(page)
      .getByRole("radiogroup", { name: "Legibility" })
      .locator("label")
      .filter({ hasText: answer })
      .evaluate((label) => getComputedStyle(label).outlineStyle);
  expect(await ringOf("2")).not.toBe(await ringOf("3"));
});

test("on a phone everything is read, and the page says what it is made for", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openTask(page);
  await expect(page.getByText("Labelling is made for windows at least 768 pixels wide.")).toBeVisible();
  const last = transcriptIn(page).getByText("check whether the calcium chloride was weighed as a hydrate.");
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const beside = await transcriptIn(page).evaluate((region) =>
    [...region.querySelectorAll("[data-start]")]
      .map((piece) => piece.getBoundingClientRect())
      .filter(({ left, right }) => left < 0 || right > innerWidth),
  );
  expect(beside).toEqual([]);
});
