import { diffWordsWithSpace } from "diff";

type DifferingWordsProps = { readonly before: string; readonly after: string; readonly shows: "before" | "after" };

/** One of two texts, with the words that the other has not. */
export function DifferingWords({ before, after, shows }: DifferingWordsProps) {
  const pieces = diffWordsWithSpace(before, after);
  const Tag = shows === "before" ? "del" : "ins";
  const look =
    shows === "before" ? "rounded-sm bg-danger-quiet" : "rounded-sm bg-accent-quiet font-medium no-underline";
  return placed(pieces)
    .filter(({ added, removed }) => !(shows === "before" ? added : removed))
    .map(({ added, removed, value, at }) =>
      added || removed ? (
        <Tag key={at} className={look}>
          {value}
        </Tag>
      ) : (
        <span key={at}>{value}</span>
      ),
    );
}

/** Each piece with its number, by which it is known as long as the texts are the same. */
function placed<Piece>(pieces: readonly Piece[]) {
  return pieces.map((piece, at) => ({ ...piece, at }));
}
