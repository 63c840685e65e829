import { emptyPageScripts, gzipBytes, pageScripts } from "@/scripts/first-load";
import { expect, test } from "@/tests/browser/fixtures";

const workbench = "(workspace)/projects/[project]/annotate/[task]";
const budget = 60 * 1024;

test("the first load of the workbench is at most 60 kB gzip above an empty page", () => {
  const own = pageScripts(workbench).map(({ content, modules }) => ({ bytes: gzipBytes([content]), modules }));
  const empty = gzipBytes(emptyPageScripts().map(({ content }) => content));
  const above = own.reduce((sum, { bytes }) => sum + bytes, 0) - empty;
  const largest = own
    .filter(({ modules }) => modules.length > 0)
    .sort((one, other) => other.bytes - one.bytes)
    .map(({ bytes, modules }) => `${bytes} bytes for ${modules.join(", ")}`);
  expect(above, `What is not needed at once belongs in later-parts.ts. Now:\n${largest.join("\n")}`).toBeLessThan(
    budget,
  );
});
