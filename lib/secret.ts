/** Shortest secret that is accepted, in characters. */
export const shortestSecret = 32;

/** Fewest different characters in an accepted secret. 32 random hexadecimal digits have fewer once in ten million. */
const fewestDifferent = 8;

/** What documentation and examples write where a secret belongs. */
const exampleWords =
  /change[-_ ]?(me|this|it)|your[-_ ]?(own|super|next|secret|random)|(super|my|top|long|random|some)[-_ ]?secret|replace[-_ ]?|example|placeholder|insecure|do[-_ ]?not[-_ ]?use|openssl|generate|password|development/i;

/** Real-looking values printed in public documentation. */
const published = new Set([
  // next-auth's example application
  "LlKq6ZtYbr+hTC073mAmAh9/h2HwMfsFo4hrfCx5mLg=",
]);

/**
 * Why a secret must not sign sessions: too short, or known to others.
 *
 * @returns the reason in words that follow the variable's name, or `null` when nothing speaks against it.
 */
export function weaknessOfSecret(secret: string): string | null {
  if (secret.length < shortestSecret) return `is shorter than ${shortestSecret} characters`;
  if (published.has(secret) || exampleWords.test(secret)) return "is an example that others know";
  if (new Set(secret).size < fewestDifferent) return "repeats too few characters to be a secret";
  return null;
}
