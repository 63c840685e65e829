import { messageMembers } from "@/lib/transcripts/formats/conversations/chat-message";
import { messageForm } from "@/lib/transcripts/formats/conversations/conversation";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { formatPath, isObject, type Step, valueAt } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

/** Messages of one side of an exchange. */
export type Said = {
  readonly messages: readonly Json[];
  /** Where in the value they stand: a list of messages, or the only one. */
  readonly place: readonly Step[];
  readonly isList: boolean;
  /** What of the value they are made of. */
  readonly taken: readonly (readonly Step[])[];
};

/** What a model was sent and what it answered, as a service or a log of its calls writes it. */
export type Exchange = { readonly asked: readonly Said[]; readonly answered: Said | Refusal };

type Fields = { readonly [key: string]: Json };
type Side = { readonly fields: Fields; readonly steps: readonly Step[] };

const requests = ["request.body", "request", "body", "params", "input", ""];
const responses = ["response.body", "response", "result.message", "body", "output", "result", "completion", ""];

/**
 * The two sides of a request and its response: `request` and `response`, or both in one object, with `messages`, `input`
 * or `prompt` asked and `choices`, `output`, `content` or `message` answered; the results of batches
 * (`response.body`, `result.message`), which hold no request, too. Null when nothing in the value is an answer.
 */
export function exchangeIn(value: Json): Exchange | null {
  const sides = responses.flatMap((path) => sideAt(value, path));
  for (const side of sides) {
    const answered = answerIn(side);
    if (answered) return { asked: askedIn(value, side), answered };
  }
  return null;
}

function sideAt(value: Json, path: string): Side[] {
  const steps = keys(...path.split(".").filter(Boolean));
  const fields = valueAt(value, steps);
  return isObject(fields) ? [{ fields, steps }] : [];
}

function askedIn(value: Json, answer: Side): Said[] {
  const sides = requests.flatMap((path) => sideAt(value, path));
  const side = sides.find((one) => messagesAskedIn(one) !== null);
  const asked = side && messagesAskedIn(side);
  const system = [...(side ? [side] : []), answer].flatMap(instructionsIn)[0];
  return [system, asked].filter((said) => said !== undefined && said !== null);
}

function messagesAskedIn({ fields, steps }: Side): Said | null {
  for (const key of ["messages", "input", "prompt"]) {
    const value = fields[key];
    const place = [...steps, ...keys(key)];
    if (typeof value === "string") return alone({ role: "user", content: value }, place);
    if (Array.isArray(value)) return { messages: value, place, isList: true, taken: [place] };
  }
  return null;
}

/** The system message, which Anthropic's and the Responses API have beside the messages. */
function instructionsIn({ fields, steps }: Side): Said[] {
  return ["system", "instructions"].flatMap((key) => {
    const content = fields[key];
    const isSaid = (typeof content === "string" && content !== "") || Array.isArray(content);
    return isSaid ? [alone({ role: "system", content }, [...steps, ...keys(key)])] : [];
  });
}

function answerIn({ fields, steps }: Side): Said | Refusal | null {
  if (Array.isArray(fields.choices)) return choiceIn(fields.choices, steps);
  const output = [...steps, ...keys("output")];
  if (Array.isArray(fields.output) && fields.output.some((item) => messageForm(item) !== null))
    return {
      messages: fields.output,
      place: output,
      isList: true,
      taken: [output, [...steps, ...keys("output_text")]],
    };
  if (isAnswer(fields.message)) return alone(fields.message, [...steps, ...keys("message")]);
  if (!isAnswer(fields)) return null;
  const taken = messageMembers.map((member) => [...steps, ...keys(member)]);
  return { ...alone(fields, steps), taken };
}

function choiceIn(choices: readonly Json[], steps: readonly Step[]): Said | Refusal | null {
  const [choice] = choices;
  const place = [...steps, ...keys("choices")];
  if (!isObject(choice)) return null;
  if (choices.length > 1)
    return refusal(
      formatPath(place),
      `Holds ${choices.length} answers, and a transcript is of one: read each of them as a record`,
    );
  const at: Step[] = [...place, { kind: "index", index: 0 }];
  if (isObject(choice.message)) return alone(choice.message, [...at, ...keys("message")]);
  if (typeof choice.text !== "string") return null;
  return alone({ role: "assistant", content: choice.text }, [...at, ...keys("text")]);
}

function alone(message: Json, place: readonly Step[]): Said {
  return { messages: [message], place, isList: false, taken: [place] };
}

function isAnswer(value: Json | undefined): value is Fields {
  if (!isObject(value) || value.role !== "assistant") return false;
  return messageMembers.some((member) => value[member] !== undefined && value[member] !== null);
}

function keys(...names: readonly string[]): Step[] {
  return names.map((key) => ({ kind: "key", key }));
}
