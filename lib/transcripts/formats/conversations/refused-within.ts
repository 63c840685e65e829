import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";

/** A refusal of something inner, with its path from the outer. */
export function refusedWithin(place: string, { path, reason }: Refusal): Refusal {
  return refusal(place === "" || path === "" || path.startsWith("[") ? place + path : `${place}.${path}`, reason);
}
