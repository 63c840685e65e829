import "server-only";
import type { IdBlock } from "@/lib/search/id-blocks";
import type { Candidates, SearchSource } from "@/lib/server/data/search-source";

/** So few candidates that nobody else need be asked for fewer. */
const few = 60;
/** When of so many candidates not one in so many is found, someone else may name fewer. */
const [manyMissed, missedShare] = [200, 20];

/** Some candidates and who named them. */
export type Named = Candidates & { readonly source: SearchSource };

/**
 * Chooses which side of a search names the candidates: the one that had the fewest where all were asked. The others are
 * not asked again where they would have many, unless those that are named turn out to be wrong ones.
 */
export class SearchDriver {
  private order: readonly SearchSource[];
  private isSettled = false;

  /** @param limit About how many candidates are taken at once. */
  constructor(
    private readonly sources: readonly SearchSource[],
    private readonly limit: number,
  ) {
    this.order = sources.filter(({ candidates }) => candidates);
  }

  /** Whether its candidates are all found, as there is nobody else to ask. */
  get isExact(): boolean {
    return this.sources.length === 1 && this.sources[0]?.isExact === true;
  }

  /** The candidates in the first of some blocks; null when one block alone has too many to be taken at once. */
  async name(blocks: readonly IdBlock[]): Promise<Named | null> {
    const answers: Named[] = [];
    const asked = this.isSettled ? this.order.slice(0, 1) : this.order;
    for (const source of asked) {
      const candidates = await source.candidates?.(blocks, this.limit);
      if (candidates) answers.push({ ...candidates, source });
      if (candidates && candidates.blockCount === blocks.length && candidates.ids.length <= few) break;
    }
    const [best] = answers.toSorted(
      (one, other) => other.blockCount - one.blockCount || one.ids.length - other.ids.length,
    );
    if (!best || best.blockCount === 0) return null;
    if (answers.length === this.order.length) this.settleOn(best.source);
    return best;
  }

  /** Says how many of the candidates were found to fulfil everything. */
  tell(candidates: number, found: number): void {
    if (candidates >= manyMissed && found * missedShare < candidates) this.isSettled = false;
  }

  private settleOn(source: SearchSource): void {
    this.order = [source, ...this.order.filter((other) => other !== source)];
    this.isSettled = true;
  }
}
