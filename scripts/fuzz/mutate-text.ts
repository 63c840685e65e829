import type { Random } from "@/scripts/fuzz/random";

const tags = ["think", "thinking", "cot", "reasoning"].flatMap((name) => [`<${name}>`, `</${name}>`, `\n<${name}>\n`]);
const harmony = [
  "<|start|>assistant<|channel|>analysis<|message|>",
  "<|channel|>commentary to=functions.f <|constrain|>json<|message|>",
  "<|end|>",
  "<|call|>",
  "<|start|>",
  "<|channel|>",
];
const marks = [
  "\n```\n",
  "~~~~\n",
  "\u0000",
  "\ud800",
  "\udc00",
  "\ufeff",
  "\u2028",
  "😀",
  "e\u0301",
  '"',
  "\\",
  "{",
  "[",
];
const addresses = ["attachment://d41d8cd9", "data:image/png;base64,", "__proto__", "constructor", "$", "null", "[]"];
const inserts = [...tags, ...harmony, ...marks, ...addresses];

/** A text with something put in, taken out or repeated. */
export function mutateText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const to = at + random.below(Math.min(40, text.length - at + 1));
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, at);
    case 2:
      return text.slice(0, to) + text.slice(at);
    case 3:
      return random.pick(inserts).repeat(1 + random.below(20_000));
    case 4:
      return "";
    default:
      return text.slice(0, at) + random.pick(inserts) + text.slice(at);
  }
}

/** JSON text with single characters changed, most often into what is no JSON. */
export function mutateJsonText(json: string, random: Random): string {
  let text = json;
  for (let left = 1 + random.below(4); left > 0; left--) {
    const at = random.below(text.length + 1);
    const put = random.pick([
      "",
      "",
      '"',
      ",",
      ":",
      "{",
      "}",
      "[",
      "]",
      "0",
      "e",
      "-",
      "\\",
      "\\u0000",
      "\\ud800",
      "x",
    ]);
    text = text.slice(0, at) + put + text.slice(at + random.below(3));
  }
  return text;
}
