/** What is ready within this time is fetched together. */
const togetherMs = 120;

let isAsked = false;

/** Reads the page again, once for all the parts of it that become ready at about the same time. */
export function refreshSoon(refresh: () => void): void {
  if (isAsked) return;
  isAsked = true;
  setTimeout(() => {
    isAsked = false;
    refresh();
  }, togetherMs);
}
