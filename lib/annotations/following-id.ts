const tailDigits = 12;

/**
 * The id that many places after another one, so that one fresh id is enough for things that are made together and whose
 * number only a pure function learns. Uuids of version 7 end in random bits, which may be counted on from.
 *
 * @param id A uuid.
 * @param offset How many places further; 0 gives the id itself. At most a few million.
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-6.2 (method 2)
 */
export function followingId(id: string, offset: number): string {
  const tail = (Number.parseInt(id.slice(-tailDigits), 16) + offset) % 16 ** tailDigits;
  return `${id.slice(0, -tailDigits)}${tail.toString(16).padStart(tailDigits, "0")}`;
}
