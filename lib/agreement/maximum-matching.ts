/**
 * How many pairs a one-to-one matching can have at most, where `partners[i]` are those that i may be matched with. Exact:
 * the matching grows along augmenting paths until there is none. What a search without a find has reached leads nowhere
 * later either, so it is not searched again.
 *
 * @param partners Indices of the other side.
 * @see Berge 1957, "Two theorems in graph theory"; Papadimitriou and Steiglitz 1982, "Combinatorial optimization", section
 * 10.2
 */
export function maximumMatching(partners: readonly (readonly number[])[]): number {
  const holderOf = new Map<number, number>();
  const heldBy = new Map<number, number>();
  const exhausted = new Set<number>();
  partners.forEach((_, first) => {
    const { reachedFrom, free } = search(first);
    if (free !== null) rematch(free, reachedFrom);
    else for (const partner of reachedFrom.keys()) exhausted.add(partner);
  });
  return holderOf.size;

  /** Breadth first: a partner that nobody holds, and who reached each partner on the way. */
  function search(first: number) {
    const reachedFrom = new Map<number, number>();
    const queue = [first];
    for (const one of queue) {
      for (const partner of partners[one] ?? []) {
        if (exhausted.has(partner) || reachedFrom.has(partner)) continue;
        reachedFrom.set(partner, one);
        const holder = holderOf.get(partner);
        if (holder === undefined) return { reachedFrom, free: partner };
        queue.push(holder);
      }
    }
    return { reachedFrom, free: null };
  }

  /** Gives each on the way the partner it reached, back to the first, who held none. */
  function rematch(free: number, reachedFrom: ReadonlyMap<number, number>): void {
    let partner: number | undefined = free;
    while (partner !== undefined) {
      const one: number = reachedFrom.get(partner) ?? 0;
      const freed = heldBy.get(one);
      holderOf.set(partner, one);
      heldBy.set(one, partner);
      partner = freed;
    }
  }
}
