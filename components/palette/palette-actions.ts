import type { Result } from "@/lib/result";
import type { FoundTranscript } from "@/lib/transcripts/found-transcript";

/** What the palette asks the server for. */
export type PaletteActions = {
  readonly find: (wanted: {
    readonly project: string;
    readonly text: string;
  }) => Promise<Result<readonly FoundTranscript[]>>;
  /** Opens the next task and says which; null when nothing is left. */
  readonly openNextTask: (where: { readonly project: string }) => Promise<Result<string | null>>;
  readonly signOut: () => Promise<void>;
};
