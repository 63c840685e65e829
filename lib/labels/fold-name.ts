/**
 * A name without what does not tell names apart: case, spaces, hyphens, dots and underscores. `cue_mentioned`,
 * `Cue mentioned` and `cueMentioned` fold to the same.
 */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[\s_.\-–]+/g, "");
}
