import { type ComputationState, computationStateSchema } from "@/lib/statistics/statistic-state";

/** What came of a request: how it stands, a refusal, or nothing because nobody answered. */
export type ComputationAnswer =
  | { readonly kind: "answered"; readonly state: ComputationState }
  | { readonly kind: "refused" }
  | { readonly kind: "unreachable" };

/** Asks how a computation stands (`GET`), stops it (`DELETE`) or starts it again (`POST`). */
export async function askComputation(address: string, method: "GET" | "DELETE" | "POST"): Promise<ComputationAnswer> {
  const response = await fetch(address, { method }).catch(() => null);
  if (!response || response.status >= 500) return { kind: "unreachable" };
  if (!response.ok) return { kind: "refused" };
  const body: unknown = await response.json().catch(() => null);
  const parsed = computationStateSchema.safeParse(body);
  return parsed.success ? { kind: "answered", state: parsed.data } : { kind: "unreachable" };
}
