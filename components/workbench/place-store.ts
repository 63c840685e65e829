"use client";

import { keep, recall } from "@/components/ui/browser-memory";
import {
  type PlaceLeft,
  type PlacesLeft,
  parsePlacesLeft,
  storedPlacesLeft,
  withPlaceLeft,
} from "@/lib/workbench/place-left";

/** Two accounts in one browser each find their own places. */
const nameOf = (owner: string) => `plumbline.places.${owner}`;

function placesOf(owner: string): PlacesLeft {
  return parsePlacesLeft(recall(nameOf(owner)));
}

type TaskOf = { readonly owner: string; readonly task: string };

/** Where the task was left in this browser; null when it was not opened before, or too long ago. */
export function placeLeftIn({ owner, task }: TaskOf): PlaceLeft | null {
  return placesOf(owner).get(task) ?? null;
}

/** Remembers where a task is left. Read anew each time: other windows remember too. */
export function rememberPlace({ owner, task }: TaskOf, place: PlaceLeft): void {
  keep(nameOf(owner), storedPlacesLeft(withPlaceLeft(placesOf(owner), task, place)));
}
