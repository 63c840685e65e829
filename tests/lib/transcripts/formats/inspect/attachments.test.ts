import { describe, expect, it } from "vitest";
import { readMessage, readSample } from "@/tests/lib/transcripts/formats/inspect/read";

const [one, other] = ["1".repeat(32), "f".repeat(32)];
const user = (content: string) => ({ role: "user", content });

describe("attachments of a sample", () => {
  it("stand where texts refer to them, however deep, and in metadata", () => {
    const call = { id: "a", function: "f", arguments: { list: [{ text: `attachment://${one}` }] } };
    const reading = readSample({
      messages: [user(`attachment://${one}`), { role: "assistant", content: "", tool_calls: [call] }],
      scores: { match: { value: "C", explanation: `attachment://${one}` } },
      attachments: { [one]: "Long." },
    });
    expect(reading).toMatchObject({
      metadata: { scores: { match: { value: "C", explanation: "Long." } } },
      parts: [{ text: "Long." }, { text: '{"list":[{"text":"Long."}]}' }],
    });
  });

  it("are found where older logs have them, under the older name", () => {
    const transcript = { events: [], content: { [one]: "Old." } };
    expect(readMessage(user(`tc://${one}`), { transcript })).toMatchObject({ parts: [{ text: "Old." }, {}] });
  });

  it("are text: what they refer to themselves is not followed, in a circle or not", () => {
    const attachments = { [one]: `attachment://${other}`, [other]: `attachment://${one}` };
    expect(readMessage(user(`attachment://${one}`), { attachments })).toMatchObject({
      parts: [{ text: `attachment://${other}` }, {}],
    });
  });

  it("are referred to by nothing but a whole text", () => {
    for (const text of [`See attachment://${one}`, `attachment://${one} `, "attachment://12", "attachment://"])
      expect(readMessage(user(text), { attachments: { [one]: "no" } })).toMatchObject({ parts: [{ text }, {}] });
  });

  it("have to be there for the conversation, and need not be for the metadata", () => {
    const missing = `attachment://${one}`;
    expect(readMessage(user(missing))).toEqual({
      path: "messages[0].content",
      reason: `The sample has no attachment ${missing}`,
    });
    expect(readMessage(user("Hi"), { metadata: { from: missing } })).toMatchObject({
      metadata: { sample: { from: missing } },
    });
  });

  it("cannot blow a sample up", () => {
    const content = Array.from({ length: 100 }, () => ({ type: "text", text: `attachment://${one}` }));
    expect(readMessage({ role: "user", content }, { attachments: { [one]: "x".repeat(1_000_000) } })).toEqual({
      path: "messages[0].content[64].text",
      reason: "The sample's attachments come to more than 64000000 characters where they are used",
    });
  });

  it("do not reach what every object has", () => {
    expect(readMessage(user("attachment://__proto__"), { attachments: {} })).toMatchObject({
      parts: [{ text: "attachment://__proto__" }, {}],
    });
  });
});
