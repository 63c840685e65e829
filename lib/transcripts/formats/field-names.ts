/**
 * Names by which records call things, the likeliest first. Compared as words joined by `_` in lower case, so that
 * `reasoningTrace` and `reasoning-trace` are `reasoning_trace`.
 */
export const namesOf = {
  reasoning: [
    "reasoning_trace",
    "reasoning_content",
    "reasoning",
    "thinking",
    "chain_of_thought",
    "cot",
    "reasoning_text",
    "thoughts",
    "thought",
    "scratchpad",
    "rationale",
    "reasoning_steps",
    "cot_steps",
    "steps",
  ],
  /** Names that mean what a model wrote, and nothing else. */
  answer: [
    "response",
    "completion",
    "full_model_response",
    "model_response",
    "full_response",
    "generation",
    "generated_text",
    "model_output",
    "output_text",
    "output",
    "assistant_response",
  ],
  /** Names that mean what a model wrote only where nothing above is found: an answer key may be called so too. */
  answerPerhaps: ["assistant", "model_answer", "final_answer", "answer", "content", "text"],
  prompt: [
    "user_message",
    "user_prompt",
    "prompt",
    "input",
    "question",
    "query",
    "instruction",
    "problem",
    "task",
    "user",
  ],
  /** Names of lists of messages. Such a list is one by any other name too, but these come first. */
  conversation: [
    "messages",
    "conversation",
    "conversations",
    "transcript",
    "dialogue",
    "dialog",
    "chat",
    "trajectory",
    "history",
    "chat_history",
  ],
  system: ["system_message", "system_prompt", "system_instruction", "system"],
  model: ["model", "model_name", "model_id", "model_slug", "agent_name", "agent_model", "agent", "generator"],
  externalId: [
    "custom_id",
    "id",
    "transcript_id",
    "conversation_id",
    "instance_id",
    "sample_id",
    "record_id",
    "example_id",
    "item_id",
    "question_id",
    "problem_id",
    "prompt_id",
    "task_id",
    "experiment_id",
    "run_id",
    "trace_id",
    "session_id",
    "uuid",
    "uid",
    "idx",
    "index",
  ],
  /** Names of what a record with a cue shares with the one without. */
  pairKey: [
    "pair_key",
    "pair_id",
    "instance_id",
    "question_id",
    "problem_id",
    "item_id",
    "example_id",
    "prompt_id",
    "task_id",
  ],
  condition: ["condition", "variant", "arm", "treatment"],
  cue: ["cue", "cue_text", "hint_text", "hint"],
  correctness: ["correctness", "is_correct", "correct"],
  epoch: ["epoch", "attempt", "rollout", "repetition", "trial", "sample_index", "completion_index"],
  split: ["split"],
  error: ["error", "error_message", "exception"],
  /** Names of what a file as a whole is about. */
  title: ["id", "name", "title", "task", "dataset"],
} as const satisfies Record<string, readonly string[]>;

/** A key as the names above are written. */
export function asName(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[\s.-]+/g, "_");
}
