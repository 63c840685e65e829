import type { ExternalToast, toast as sonnerToast } from "sonner";

type Kind = "success" | "error" | "info" | "message" | "loading";
type Options = Pick<ExternalToast, "action" | "duration" | "description">;
type Drawing = (toast: typeof sonnerToast) => void;

let drawn: typeof sonnerToast | null = null;
let askFor: (() => void) | null = null;
const waiting: Drawing[] = [];
let count = 0;

/**
 * Short messages in the corner. What draws them is loaded at the first: most pages never have one. Each gives the id under
 * which it can be dismissed.
 */
export const toast = {
  success: (words: string, options?: Options) => tell("success", words, options),
  error: (words: string, options?: Options) => tell("error", words, options),
  info: (words: string, options?: Options) => tell("info", words, options),
  message: (words: string, options?: Options) => tell("message", words, options),
  loading: (words: string, options?: Options) => tell("loading", words, options),
  dismiss: (id: string) => draw((sonner) => void sonner.dismiss(id)),
};

function tell(kind: Kind, words: string, options?: Options): string {
  count += 1;
  const id = `toast-${count}`;
  draw((sonner) => void sonner[kind](words, { ...options, id }));
  return id;
}

function draw(drawing: Drawing): void {
  if (drawn) drawing(drawn);
  else {
    waiting.push(drawing);
    askFor?.();
  }
}

/** For the page's frame: calls when there is a first message, and says whether there is one already. */
export function whenToastIsWanted(call: () => void): boolean {
  askFor = call;
  return waiting.length > 0;
}

/** For the page's frame: from now on messages are drawn by Sonner, those that waited first. */
export function drawToasts(sonner: typeof sonnerToast): void {
  drawn = sonner;
  for (const drawing of waiting.splice(0)) drawing(sonner);
}
