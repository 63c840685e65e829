import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { seededRandom } from "@/lib/random";
import { runMain } from "@/scripts/plain-error";
import { inProject } from "@/scripts/project-root";
import { coverage } from "@/scripts/simulation/coverage";
import { calledDifferent } from "@/scripts/simulation/false-differences";
import { markdownTable, percent, replaceSection, signed } from "@/scripts/simulation/markdown-table";
import { contests, coveragePlans, middling, recoveryPlans } from "@/scripts/simulation/plans";
import { plantedRecovery } from "@/scripts/simulation/planted-recovery";

/** Equal seeds give equal tables. */
const seed = 20_260_101;

const sections = { coverage: coverageTable, recovery: recoveryTable, differences: differencesTable };

/** `node scripts/run.mjs scripts/simulate-scores.ts [TABLE …]`: writes the tables of docs/simulation.md anew, all or some. */
async function main(): Promise<number> {
  const file = inProject("docs", "simulation.md");
  const asked = process.argv.slice(2);
  for (const [name, tableOf] of Object.entries(sections)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    const table = tableOf();
    writeFileSync(file, replaceSection(readFileSync(file, "utf8"), name, table));
  }
  return 0;
}

function coverageTable(): string {
  const rows = coveragePlans.map(([name, difference]) => {
    const options = { repeats: 1000, resamples: 500, random: seededRandom(seed) };
    const { ofRaters, ofPool, poolOfPool, halfWidth, poolHalfWidth } = coverage(
      { ...middling, ...difference },
      options,
    );
    const widths = [halfWidth, poolHalfWidth].map((width) => `±${width.toFixed(3)}`);
    return [name, percent(ofRaters), percent(ofPool), percent(poolOfPool), ...widths];
  });
  const header = ["study", "two-way, these raters", "two-way, the pool", "widened, the pool", "two-way", "widened"];
  return markdownTable(header, rows);
}

function recoveryTable(): string {
  const rows = recoveryPlans.map(([name, difference]) => {
    const options = { repeats: 200, resamples: 100, random: seededRandom(seed) };
    const { shareBias, shareCoverage, oneCoinBias, oneCoinCoverage } = plantedRecovery(
      { ...middling, ...difference },
      options,
    );
    return [name, signed(shareBias), percent(shareCoverage), signed(oneCoinBias), percent(oneCoinCoverage)];
  });
  const header = ["study", "share of raters: bias", "coverage", "one-coin: bias", "coverage"];
  return markdownTable(header, rows);
}

function differencesTable(): string {
  const rows = contests.map(([name, contest]) => [
    name,
    percent(calledDifferent(contest, { repeats: 1000, permutations: 499, random: seededRandom(seed) })),
  ]);
  return markdownTable(["comparison", "called different"], rows);
}

await runMain(main);
