import "server-only";

/**
 * Text as the body of an answer, made only as fast as the reader takes it. When the reader leaves, the generator is ended
 * where it stands. What goes wrong on the way breaks the transfer off, so that half a file never looks whole.
 *
 * @param onError hears of what went wrong: the answer's status has long been sent.
 */
export function byteStream(
  text: AsyncGenerator<string>,
  onError: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let hasReader = true;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await text.next();
          // The reader may leave while the next piece is being made.
          if (!hasReader) return;
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          onError(error);
          controller.error(error);
        }
      },
      async cancel() {
        hasReader = false;
        await text.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
