import { createMarkReader, marks } from "@/lib/transcripts/records/marks";

/** The largest beginning of a JSON document that is JSON itself once its open brackets are closed, so closed. */
export function beginningOfDocument(bytes: Uint8Array): Uint8Array {
  const closers: number[] = [];
  let end = 0;
  let toClose: readonly number[] = [];
  const cutHere = (offset: number) => {
    end = offset;
    toClose = closers.toReversed();
  };
  createMarkReader((mark, offset) => {
    if (mark === marks.openBrace) closers.push(marks.closeBrace);
    else if (mark === marks.openBracket) closers.push(marks.closeBracket);
    else if (mark === marks.comma) cutHere(offset);
    else if (mark !== marks.colon) {
      closers.pop();
      cutHere(offset + 1);
    }
  })(bytes);
  const whole = new Uint8Array(end + toClose.length);
  whole.set(bytes.subarray(0, end));
  whole.set(toClose, end);
  return whole;
}
