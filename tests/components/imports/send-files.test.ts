import { afterEach, describe, expect, it, vi } from "vitest";
import { sendFiles } from "@/components/imports/send-files";
import type { SendingEvent } from "@/lib/transcripts/sending-state";
import { importOf } from "@/tests/components/imports/build-import";

const place = { project: "study", id: importOf().id };
const megabytes = (count: number) => Buffer.alloc(count * 1_000_000, "every byte in its place");

type Answer = "offline" | "cut" | { readonly status: number; readonly body?: string };

/** A server that keeps what is sent, and answers otherwise for as many pieces as it is told to. */
class FakeServer {
  readonly received = new Map<number, Buffer>();
  readonly offsets: number[] = [];
  constructor(
    private readonly sizes: readonly number[],
    readonly troubles: Answer[] = [],
  ) {
    const answer = (url: string, bytes: ArrayBuffer) => this.#put(url, Buffer.from(bytes));
    vi.stubGlobal(
      "XMLHttpRequest",
      class {
        upload: { onprogress?: (event: { loaded: number }) => void } = {};
        status = 0;
        statusText = "";
        responseText = "";
        onload = () => {};
        onerror = () => {};
        onabort = () => {};
        #url = "";
        open(_: string, url: string) {
          this.#url = url;
        }
        setRequestHeader() {}
        abort() {
          this.onabort();
        }
        send(bytes: ArrayBuffer) {
          queueMicrotask(() => {
            const [status, body] = answer(this.#url, bytes);
            this.upload.onprogress?.({ loaded: bytes.byteLength });
            this.status = status;
            this.responseText = body;
            if (status === 0) this.onerror();
            else this.onload();
          });
        }
      },
    );
    vi.stubGlobal("fetch", async () => new Response(JSON.stringify(this.run())));
  }

  run() {
    const files = this.sizes.map((sizeBytes, file) => ({
      name: `${file}`,
      sizeBytes,
      receivedBytes: this.#length(file),
    }));
    return importOf({ state: "receiving", files, hasFiles: false });
  }

  #length(file: number): number {
    return this.received.get(file)?.length ?? 0;
  }

  #put(url: string, bytes: Buffer): readonly [number, string] {
    const [, file, offset] = /files\/(\d+)\?offset=(\d+)$/.exec(url)?.map(Number) ?? [];
    if (file === undefined || offset === undefined) return [404, ""];
    this.offsets.push(offset);
    const trouble = this.troubles.shift();
    if (trouble === "offline") return [0, ""];
    if (typeof trouble === "object") return [trouble.status, trouble.body ?? ""];
    if (offset !== this.#length(file)) return [409, JSON.stringify({ receivedBytes: this.#length(file) })];
    this.received.set(file, Buffer.concat([this.received.get(file) ?? Buffer.of(), bytes]));
    // It has come, and nobody hears of it.
    if (trouble === "cut") return [0, ""];
    return [200, JSON.stringify({ receivedBytes: this.#length(file) })];
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

function send(server: FakeServer, files: readonly (File | null)[], signal = new AbortController().signal) {
  const events: SendingEvent[] = [];
  const tell = (event: SendingEvent) => {
    events.push(event);
    // The network is back as soon as someone waits for it.
    if (event.kind === "waiting") setTimeout(() => window.dispatchEvent(new Event("online")), 1);
  };
  const done = sendFiles({ ...place, files: server.run().files, chosen: files, signal, tell });
  return { done, events };
}

describe("sending the files of an import", () => {
  it("sends each byte once, in pieces, file after file", async () => {
    const contents = [megabytes(9), megabytes(1)];
    const server = new FakeServer(contents.map(({ length }) => length));
    const { done } = send(
      server,
      contents.map((bytes, index) => new File([bytes], `${index}`)),
    );
    expect(await done).toBe(true);
    expect(server.offsets).toEqual([0, 8_000_000, 0]);
    expect(contents.map((bytes, file) => server.received.get(file)?.equals(bytes))).toEqual([true, true]);
  });

  it("goes on from what has come, after the network was away and after an answer was lost", async () => {
    const content = megabytes(9);
    const server = new FakeServer([content.length], ["offline", "cut"]);
    const { done, events } = send(server, [new File([content], "0")]);
    expect(await done).toBe(true);
    expect(server.offsets).toEqual([0, 0, 8_000_000]);
    expect(server.received.get(0)?.equals(content)).toBe(true);
    expect(events.filter(({ kind }) => kind === "waiting")).toHaveLength(2);
  });

  it("tries again when the server is busy, and says its words when it refuses", async () => {
    const words = JSON.stringify({ detail: "0 is larger than 5 MB." });
    const server = new FakeServer([1_000_000], [{ status: 503 }, { status: 413, body: words }]);
    const { done, events } = send(server, [new File([megabytes(1)], "0")]);
    expect(await done).toBe(false);
    expect(events.at(-1)).toEqual({ kind: "refused", words: "0 is larger than 5 MB." });
  });

  it("stops when it is told to", async () => {
    const controller = new AbortController();
    controller.abort();
    const server = new FakeServer([1_000_000]);
    const { done, events } = send(server, [new File([megabytes(1)], "0")], controller.signal);
    expect(await done).toBe(false);
    expect(events.at(-1)).toEqual({ kind: "ended", state: "stopped" });
    expect(server.received.size).toBe(0);
  });

  it("says so when the file is shorter than it was", async () => {
    const server = new FakeServer([2_000_000]);
    const { done, events } = send(server, [new File([megabytes(1)], "0")]);
    expect(await done).toBe(false);
    expect(events).toEqual([{ kind: "ended", state: "unreadable" }]);
  });
});
