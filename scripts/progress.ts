import process from "node:process";

const secondsSince = (start: number) => Math.round((Date.now() - start) / 1000);

/** Says what is being done, on standard error, once it has taken a second; and how long it took. */
export async function progress<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
  const start = Date.now();
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    process.stderr.write(`${label} …\n`);
  }, 1000);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (isShown) process.stderr.write(`${label}: ${secondsSince(start)} s\n`);
  }
}
