import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inlinePieces, partsOfText } from "@/lib/transcripts/formats/conversations/inline-reasoning";

/** The parts of a model's text, each as its kind and text. */
function partsOf(text: string): string[] {
  const parts = partsOfText(text, { turn: 0, role: "assistant", kind: "text", inlineReasoning: true });
  return parts.map((part) => `${part.kind}: ${part.text}`);
}

describe("reasoning in tags", () => {
  it.each([["think"], ["thinking"], ["cot"], ["scratchpad"], ["SCRATCHPAD_REASONING"], ["reasoning"], ["Think"]])(
    "is split from the text at <%s>, which is in no part itself",
    (name) => {
      expect(partsOf(`<${name}>Five?</${name}>Four.`)).toEqual(["reasoning: Five?", "text: Four."]);
    },
  );

  it("keeps the text between tags exactly, line breaks beside the tags included", () => {
    expect(partsOf("<think>\n Five?\r\n</think>\n\nFour. ")).toEqual(["reasoning: \n Five?\r\n", "text: \n\nFour. "]);
  });

  it("makes no part of white space alone beside a tag", () => {
    expect(partsOf("\n<think>\n\n</think>\n\nFour.")).toEqual(["text: \n\nFour."]);
    expect(partsOf("<think>Five?</think>\n")).toEqual(["reasoning: Five?"]);
    expect(partsOf("<think>\n</think>")).toEqual([]);
    expect(partsOf(" \n")).toEqual(["text:  \n"]);
  });

  it("holds to the end of the text when it is not closed", () => {
    expect(partsOf("<think>Five? No, f")).toEqual(["reasoning: Five? No, f"]);
    expect(partsOf("Let me see.\n<scratchpad>\nFive")).toEqual(["text: Let me see.\n", "reasoning: \nFive"]);
  });

  it("begins with the text when only its end is marked, as chat templates leave it", () => {
    expect(partsOf("Five?\n</think>\n\nFour.")).toEqual(["reasoning: Five?\n", "text: \n\nFour."]);
    expect(partsOf("Five?</think>\nFour.")).toEqual(["reasoning: Five?", "text: \nFour."]);
    expect(partsOf("Five?\n</think>Four.\n<think>Sure?</think>Yes.")).toEqual([
      "reasoning: Five?\n",
      "text: Four.\n",
      "reasoning: Sure?",
      "text: Yes.",
    ]);
  });

  it("may stand in the middle, several times, and right behind one another", () => {
    const text = "First.\n  <thinking>A</thinking>Then.\n<thinking>B</thinking><cot>C</cot>Last.";
    expect(partsOf(text)).toEqual([
      "text: First.\n  ",
      "reasoning: A",
      "text: Then.\n",
      "reasoning: B",
      "reasoning: C",
      "text: Last.",
    ]);
  });

  it("ends at the first closing tag of its own name", () => {
    expect(partsOf("<think>a <think> b </cot> c</think>d")).toEqual(["reasoning: a <think> b </cot> c", "text: d"]);
  });

  it.each([
    ["within a line", "Write <think>why</think> first."],
    ["quoted", "> <think>why</think>"],
    ["in inline code", "`<think>` opens and `</think>` closes."],
    ["in a code fence", "Like this:\n```xml\n<think>why</think>\n```\nDone."],
    ["in a fence of tildes with backticks in it", "~~~\n```\n<think>why</think>\n~~~\n"],
    ["in a fence that is longer than one within", "````\n```\n<think>a</think>\n```\n<think>b</think>\n````"],
    ["closing after a mention of the tag", "I write <think> here\nand there\n</think>\nDone."],
    ["closing within a line of prose", "The tag </think> ends it."],
    ["of another name", "<answer>4</answer>\n<thinks>a</thinks>"],
  ])("stays in the text when the tag is %s", (_where, text) => {
    expect(partsOf(text)).toEqual([`text: ${text}`]);
  });

  it("begins again after a code fence, which a line of inline code is not", () => {
    expect(partsOf("```\n<cot>a</cot>\n```\n<cot>b</cot>c")).toEqual([
      "text: ```\n<cot>a</cot>\n```\n",
      "reasoning: b",
      "text: c",
    ]);
    expect(partsOf("```code```\n<cot>b</cot>c")).toEqual(["text: ```code```\n", "reasoning: b", "text: c"]);
  });
});

describe("Harmony messages", () => {
  it("are reasoning in the channel analysis and text in the channel final", () => {
    const text =
      '<|channel|>analysis<|message|>User asks: "What is 2 + 2?"<|end|>\n' +
      "<|start|>assistant<|channel|>final<|message|>2 + 2 = 4.<|return|>";
    expect(partsOf(text)).toEqual(['reasoning: User asks: "What is 2 + 2?"', "text: 2 + 2 = 4."]);
  });

  it("are tool calls when they name a recipient, in either part of the header, and results when a tool speaks", () => {
    const text =
      "<|channel|>analysis<|message|>Need to use function get_weather.<|end|>" +
      '<|start|>assistant<|channel|>commentary to=functions.get_weather <|constrain|>json<|message|>{"location":"SF"}<|call|>' +
      '<|start|>functions.get_weather to=assistant<|channel|>commentary<|message|>{"sunny":true}<|end|>' +
      "<|start|>assistant to=python<|channel|>analysis<|message|>1+1<|call|>" +
      "<|start|>assistant<|channel|>commentary<|message|>Here I go.<|end|><|start|>assistant";
    const parts = partsOfText(text, { turn: 3, role: "assistant", kind: "text", inlineReasoning: true });
    const shared = { callId: null };
    expect(parts).toEqual([
      {
        ...shared,
        turn: 3,
        role: "assistant",
        kind: "reasoning",
        toolName: null,
        text: "Need to use function get_weather.",
      },
      { ...shared, turn: 3, role: "assistant", kind: "tool_call", toolName: "get_weather", text: '{"location":"SF"}' },
      { ...shared, turn: 4, role: "tool", kind: "tool_result", toolName: "get_weather", text: '{"sunny":true}' },
      { ...shared, turn: 5, role: "assistant", kind: "tool_call", toolName: "python", text: "1+1" },
      { ...shared, turn: 5, role: "assistant", kind: "text", toolName: null, text: "Here I go." },
    ]);
  });

  it("may begin with analysis whose header was part of the prompt, break off, or lack arguments", () => {
    expect(partsOf("Simple.<|end|><|start|>assistant<|channel|>final<|message|>4")).toEqual([
      "reasoning: Simple.",
      "text: 4",
    ]);
    expect(partsOf("<|channel|>analysis<|message|>Simp")).toEqual(["reasoning: Simp"]);
    expect(partsOf("<|channel|>commentary to=functions.stop<|message|><|call|>")).toEqual(["tool_call: "]);
  });

  it("are none where their tokens are only mentioned", () => {
    const text = "Channels begin with <|channel|>analysis<|message|>.";
    expect(partsOf(text)).toEqual([`text: ${text}`]);
  });
});

describe("any text", () => {
  const tags = ["think", "cot", "reasoning"].flatMap((name) => [`<${name}>`, `</${name}>`]);
  const tokens = ["start", "channel", "message", "constrain", "end", "call", "return"].map((name) => `<|${name}|>`);
  const words = [
    ...tags,
    ...tokens,
    "\n",
    "\r\n",
    " ",
    "```\n",
    "~~~~",
    "assistant",
    "analysis",
    " to=f",
    "é",
    "😀",
    "<",
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 25 })
    .map((all) => all.join(""));

  it("is given back by its pieces, and its parts stand in it in their order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(
          inlinePieces(text)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
        let from = 0;
        for (const part of partsOfText(text, { turn: 0, role: "assistant", kind: "text", inlineReasoning: true })) {
          const at = text.indexOf(part.text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + part.text.length;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("is left whole when it is not the model's or splitting is off", () => {
    const text = "<think>Five?</think>Four.";
    const place = { turn: 0, role: "assistant", kind: "text", inlineReasoning: true } as const;
    for (const change of [
      { inlineReasoning: false },
      { role: "user" },
      { role: "system" },
      { kind: "reasoning" },
    ] as const)
      expect(partsOfText(text, { ...place, ...change })).toMatchObject([{ text }]);
  });
});
