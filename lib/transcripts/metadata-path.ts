import { parsePath, type Step } from "@/lib/transcripts/json-path";
import type { MetadataCondition } from "@/lib/transcripts/metadata-condition";

/**
 * A condition on metadata as PostgreSQL's JSON path, which finds something where the condition holds. Strict, so that
 * arrays are not looked into unless the path says so.
 *
 * @see https://www.postgresql.org/docs/current/functions-json.html#FUNCTIONS-SQLJSON-PATH
 */
export function metadataJsonPath(condition: MetadataCondition): string {
  const path = `strict $${stepsOf(condition).map(accessor).join("")}`;
  if (condition.op === "has") return path;
  if (condition.op === "is") return `${path} ? (${equalTo(condition.value).join(" || ")})`;
  return `${path} ? (@ ${condition.op === "above" ? ">" : "<"} ${condition.value})`;
}

/** The key of the metadata itself that a condition looks under. */
export function metadataKey(condition: MetadataCondition): string {
  const [first] = stepsOf(condition);
  return first?.kind === "key" ? first.key : "";
}

function stepsOf({ path }: MetadataCondition): readonly Step[] {
  return parsePath(path)?.steps ?? [];
}

function accessor(step: Step): string {
  if (step.kind === "key") return `.${quoted(step.key)}`;
  return step.kind === "index" ? `[${step.index}]` : "[*]";
}

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** What is shown as this text: the text itself, and the number, truth value or null that JSON writes so. */
function equalTo(value: string): string[] {
  const isNumber = jsonNumber.test(value) && Number.isFinite(Number(value));
  const isLiteral = isNumber || value === "true" || value === "false" || value === "null";
  return [`@ == ${quoted(value)}`, ...(isLiteral ? [`@ == ${value}`] : [])];
}

/** PostgreSQL refuses half a surrogate pair, which no stored text has; here it becomes U+FFFD. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(/[\ud800-\udfff]/gu, "\ufffd"));
}
