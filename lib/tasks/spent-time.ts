/** A time as minutes and seconds, `12:05`; whole seconds, rounded down. */
export function asMinutes(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
