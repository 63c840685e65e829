const words = ["NaN", "Infinity", "-Infinity"] as const;

/**
 * JSON in which Python's words for numbers that JSON does not have, `NaN`, `Infinity` and `-Infinity`, are null where they
 * stand for values. Python's encoders write them unless told otherwise. Null when there are none.
 */
export function withoutPythonNumbers(text: string): string | null {
  const pieces: string[] = [];
  let from = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "\\" && isInString) at++;
    else if (character === '"') isInString = !isInString;
    else if (!isInString && (character === "N" || character === "I" || character === "-")) {
      const word = words.find((one) => text.startsWith(one, at));
      if (word === undefined) continue;
      pieces.push(text.slice(from, at), "null");
      at += word.length - 1;
      from = at + 1;
    }
  }
  return pieces.length === 0 ? null : pieces.join("") + text.slice(from);
}
