/** The innermost mark at an element of the text; pointing again goes on outwards and round. Null where nothing is marked. */
export function nextOwner(target: EventTarget | null, inHand: string | null): string | null {
  const marked = target instanceof Element ? target.closest<HTMLElement>("[data-marks]")?.dataset.marks : undefined;
  const owners = marked?.split(" ").filter((owner) => owner !== "cue") ?? [];
  const at = owners.indexOf(inHand ?? "");
  return (at > 0 ? owners[at - 1] : owners.at(-1)) ?? null;
}
