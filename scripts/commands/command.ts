/** A command of `npm run plumbline`. */
export type Command = {
  /** The words that name it, as in `user create`. */
  readonly name: readonly string[];
  /** How it is called, after `npm run plumbline --`. */
  readonly usage: string;
  /** Runs on a connected database with the words after its name; the exit code comes back. */
  readonly run: (args: readonly string[]) => Promise<number>;
};
