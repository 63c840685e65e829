/** Runs until it is done or someone presses Ctrl-C; then null. */
export async function cancellable<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result | null> {
  const interruption = new AbortController();
  const abort = () => interruption.abort();
  process.once("SIGINT", abort);
  try {
    return await work(interruption.signal);
  } catch (error) {
    if (!interruption.signal.aborted) throw error;
    process.stderr.write("Cancelled. What was imported stays; the same command brings the rest.\n");
    return null;
  } finally {
    process.off("SIGINT", abort);
  }
}
