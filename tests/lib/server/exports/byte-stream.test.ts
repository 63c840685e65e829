import { text } from "node:stream/consumers";
import { expect, it, vi } from "vitest";
import { byteStream } from "@/lib/server/exports/byte-stream";

it("is the text in UTF-8, piece after piece", async () => {
  async function* pieces() {
    yield "one ";
    yield "zwei ü \u{1f440}";
  }
  expect(await text(byteStream(pieces(), vi.fn()))).toBe("one zwei ü \u{1f440}");
});

it("asks for the next piece only when the last one was taken", async () => {
  let made = 0;
  async function* pieces() {
    for (;;) yield `${++made}`;
  }
  const reader = byteStream(pieces(), vi.fn()).getReader();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(made).toBe(0);
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(made).toBe(1);
});

it("ends the work behind it when the reader leaves", async () => {
  const ended = vi.fn();
  async function* pieces() {
    try {
      for (;;) yield "more";
    } finally {
      ended();
    }
  }
  const reader = byteStream(pieces(), vi.fn()).getReader();
  await reader.read();
  await reader.cancel();
  expect(ended).toHaveBeenCalledOnce();
});

it("breaks off and tells why when the work fails on the way", async () => {
  const failure = new Error("the database went away");
  async function* pieces() {
    yield "half";
    throw failure;
  }
  const onError = vi.fn();
  await expect(text(byteStream(pieces(), onError))).rejects.toThrow(failure);
  expect(onError).toHaveBeenCalledExactlyOnceWith(failure);
});

it("says of no error when the reader leaves while the work comes to its end", async () => {
  let finish = () => {};
  const work = new Promise<void>((resolve) => {
    finish = resolve;
  });
  async function* pieces() {
    yield "half";
    await work;
  }
  const onError = vi.fn();
  const reader = byteStream(pieces(), onError).getReader();
  await reader.read();
  const last = reader.read();
  await new Promise((resolve) => setTimeout(resolve, 10));
  const leaving = reader.cancel();
  finish();
  await Promise.all([last, leaving]);
  expect(onError).not.toHaveBeenCalled();
});
