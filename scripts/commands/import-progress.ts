import type { ImportProgress } from "@/lib/transcripts/import-report";

const [lineEveryMs, redrawEveryMs] = [2000, 200];
const number = new Intl.NumberFormat("en");

type Shown = { readonly onProgress: (progress: ImportProgress) => void; readonly finish: () => void };

/** Shows how far an import is on standard error: one line that changes at a terminal, else a line now and then. */
export function showProgress(): Shown {
  const start = performance.now();
  const isTerminal = process.stderr.isTTY;
  let shownAt = start;
  let isShown = false;
  return {
    onProgress: (progress) => {
      const now = performance.now();
      if (now - shownAt < (isTerminal ? redrawEveryMs : lineEveryMs)) return;
      shownAt = now;
      isShown = true;
      const text = progressText(progress, (now - start) / 1000);
      process.stderr.write(isTerminal ? `\r\u001b[K${text}` : `${text}\n`);
    },
    finish: () => {
      if (isShown && isTerminal) process.stderr.write("\r\u001b[K");
    },
  };
}

/** How far an import is after so many seconds, with its rate and, where the size is known, the time left. */
export function progressText({ read, refused, bytesRead, bytesTotal }: ImportProgress, seconds: number): string {
  const parts = [`${number.format(read)} read`, `${number.format(Math.round(read / seconds))}/s`];
  if (refused > 0) parts.push(`${number.format(refused)} refused`);
  if (bytesTotal !== null && bytesRead > 0) {
    const share = bytesRead / bytesTotal;
    parts.push(`${Math.floor(100 * share)} %`, `${Math.ceil((seconds * (1 - share)) / share)} s left`);
  }
  return parts.join(" · ");
}
