import { once } from "node:events";
import { listRefusals } from "@/lib/server/data/imports";
import type { ImportReport } from "@/lib/transcripts/import-report";
import { operator } from "@/lib/viewer";

const pageSize = 1000;
const shownRefusals = 20;

/** Writes an import's report for people. */
export async function writeTextReport(report: ImportReport): Promise<void> {
  const { read, imported, alreadyThere, refused, refusals } = report;
  await write(`${read} read: ${imported} imported, ${alreadyThere} already there, ${refused} refused\n`);
  for (const { file, record, path, reason } of refusals.slice(0, shownRefusals)) {
    const place = [file, `record ${record}`, ...(path === "" ? [] : [path])].join(", ");
    await write(`  ${place}: ${reason.replace(/\s+/g, " ").slice(0, 300)}\n`);
  }
  if (refused > shownRefusals) await write(`  and ${refused - shownRefusals} more; --json lists all\n`);
}

/** Writes an import's report for programs, as one line of JSON with every refused record, however many there are. */
export async function writeJsonReport(project: string, report: ImportReport): Promise<void> {
  const { importId: id, read, imported, alreadyThere } = report;
  const head = JSON.stringify({ read, imported, alreadyThere, refused: [] });
  await write(head.replace(/\]\}$/, ""));
  for (let after = 0; after < report.refused; ) {
    const page = await listRefusals(operator, { project, id, after, limit: pageSize });
    const items = page.map(({ ordinal: _ordinal, ...refusal }) => JSON.stringify(refusal));
    await write((after === 0 ? "" : ",") + items.join(","));
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.ordinal;
  }
  await write("]}\n");
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
