import process from "node:process";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A Ctrl-C arrives more than once: from the terminal, and passed on by npm and by our own first process. */
const sameCtrlCMs = 500;

/**
 * Turns the signals that ask us to stop, and the death of the process that started us, into one abort. Whoever asks
 * again, later than one Ctrl-C can repeat itself, does not want to wait: then `force` is called.
 */
export function listenForInterruption(force: () => void): AbortSignal {
  const interruption = new AbortController();
  let firstAt = 0;
  const interrupt = () => {
    if (firstAt === 0) {
      firstAt = Date.now();
      interruption.abort();
    } else if (Date.now() - firstAt > sameCtrlCMs) force();
  };
  for (const signal of signals) process.on(signal, interrupt);
  process.once("disconnect", interrupt);
  // To listen is no reason to stay alive.
  process.channel?.unref();
  return interruption.signal;
}
