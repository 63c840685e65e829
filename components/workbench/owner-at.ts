import { cueOwner } from "@/lib/transcripts/cue-place";

/** The marks over an element of the text, the outermost first; none where nothing is marked. */
export function ownersAt(target: EventTarget | null): readonly string[] {
  const marked = target instanceof Element ? target.closest<HTMLElement>("[data-marks]")?.dataset.marks : undefined;
  return marked?.split(" ").filter((owner) => owner !== cueOwner) ?? [];
}

/** The innermost mark at an element of the text; pointing again goes on outwards and round. Null where nothing is marked. */
export function nextOwner(target: EventTarget | null, inHand: string | null): string | null {
  const owners = ownersAt(target);
  const at = owners.indexOf(inHand ?? "");
  return (at > 0 ? owners[at - 1] : owners.at(-1)) ?? null;
}
