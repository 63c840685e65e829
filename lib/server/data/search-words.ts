import "server-only";
import type { PoolClient } from "pg";
import { isDense } from "@/lib/search/words";
import { Prisma } from "@/lib/server/data/generated/client";

/** So many words are remembered, of all projects together; then remembering begins anew. */
const maxRemembered = 300_000;

/**
 * Adds to the words that a project is known to have, for searches that give the beginning of one. Texts say the same words
 * again and again, so those that were listed lately are not sent.
 */
export class WordList {
  private remembered = new Map<string, Set<string>>();
  private rememberedCount = 0;
  private added = new Map<string, Set<string>>();

  /** Words that have characters without spaces are found by their characters. */
  add(projectId: string, lexemes: Iterable<string>): void {
    const added = this.added.get(projectId) ?? new Set();
    const remembered = this.remembered.get(projectId);
    for (const lexeme of lexemes) if (!remembered?.has(lexeme) && !isDense(lexeme)) added.add(lexeme);
    this.added.set(projectId, added);
  }

  /** In one order everywhere, so that two who add the same words wait for each other instead of locking up. */
  async write(client: PoolClient): Promise<void> {
    for (const [projectId, words] of [...this.added].toSorted()) {
      await client.query(Prisma.sql`
        INSERT INTO "SearchWord" ("projectId", "word")
        SELECT p."id", w FROM "Project" p, unnest(${[...words].toSorted()}::text[]) AS w
        WHERE p."id" = ${projectId}::uuid ON CONFLICT DO NOTHING`);
    }
  }

  /** Once what was written will stay. */
  remember(): void {
    for (const [projectId, words] of this.added) {
      this.rememberedCount += words.size;
      if (this.rememberedCount > maxRemembered) {
        this.remembered.clear();
        this.rememberedCount = words.size;
      }
      const remembered = this.remembered.get(projectId) ?? new Set();
      for (const word of words) remembered.add(word);
      this.remembered.set(projectId, remembered);
    }
    this.forget();
  }

  /** What was added is not to be written. */
  forget(): void {
    this.added = new Map();
  }
}
