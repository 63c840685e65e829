import { existsSync, readdirSync, readFileSync, truncateSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { pool } from "@/lib/server/data/client";
import { getImport, listImports } from "@/lib/server/data/imports";
import { discardImport } from "@/lib/server/imports/cancel-import";
import { createImport } from "@/lib/server/imports/create-import";
import { previewImport } from "@/lib/server/imports/preview-import";
import { receivePiece } from "@/lib/server/imports/receive-piece";
import { removeOldFiles } from "@/lib/server/imports/sent-files";
import { startImport } from "@/lib/server/imports/start-import";
import { makeProject } from "@/tests/data/builders";
import { linesOf, ownDataDirectory, pieces, send } from "@/tests/data/send-files";

const kept = ownDataDirectory();

describe("files that are sent", () => {
  it("come in pieces of any size and are ready when all are whole", async () => {
    const { slug: project, owner } = await makeProject();
    const content = linesOf(3);
    const files = [
      { name: "../../etc/passwd", sizeBytes: content.length },
      { name: "b", sizeBytes: 2 },
    ];
    const { id, state } = await createImport(owner, { project, kind: "transcripts", files });
    expect(state).toBe("receiving");
    const put = (file: number, offset: number, ...chunks: readonly Uint8Array[]) =>
      receivePiece(owner, { project, id, file, offset, body: pieces(...chunks), length: null });
    expect(await put(0, 0, content.subarray(0, 10), content.subarray(10, 100))).toEqual({
      receivedBytes: 100,
      isNext: true,
    });
    expect(await put(1, 0, Buffer.from("{}"))).toEqual({ receivedBytes: 2, isNext: true });
    expect(await getImport(owner, { project, id })).toMatchObject({
      state: "receiving",
      hasFiles: false,
      files: [{ receivedBytes: 100 }, { receivedBytes: 2 }],
    });
    expect(await put(0, 100, content.subarray(100))).toEqual({ receivedBytes: content.length, isNext: true });
    expect(await getImport(owner, { project, id })).toMatchObject({ state: "ready", hasFiles: true });
    // A name is only a name: the files have numbers.
    expect(readdirSync(kept(id))).toEqual(["0", "1"]);
    expect(readFileSync(path.join(kept(id), "0")).equals(content)).toBe(true);
  });

  it("do not come out of order, twice, or with more than was said; what is there is told", async () => {
    const { slug: project, owner } = await makeProject();
    const { id } = await createImport(owner, { project, kind: "transcripts", files: [{ name: "f", sizeBytes: 10 }] });
    const put = (offset: number, text: string, length: number | null = null) =>
      receivePiece(owner, { project, id, file: 0, offset, body: pieces(Buffer.from(text)), length });
    expect(await put(5, "56789")).toEqual({ receivedBytes: 0, isNext: false });
    expect(await put(0, "012345")).toEqual({ receivedBytes: 6, isNext: true });
    for (const offset of [0, 5, 7]) expect(await put(offset, "xx")).toEqual({ receivedBytes: 6, isNext: false });
    for (const length of [null, 5])
      await expect(put(6, "67890", length)).rejects.toMatchObject({ code: "tooLarge", key: "importPieceTooLarge" });
    expect(await put(6, "67")).toEqual({ receivedBytes: 8, isNext: true });
    await expect(put(8, "8", 2)).rejects.toMatchObject({ key: "importPieceIncomplete" });
    expect(await put(8, "8")).toEqual({ receivedBytes: 9, isNext: false });
    expect(await put(9, "9")).toEqual({ receivedBytes: 10, isNext: true });
    expect(readFileSync(path.join(kept(id), "0"), "utf8")).toBe("0123456789");
    await expect(put(10, "")).rejects.toMatchObject({ code: "conflict", key: "importState" });
  });

  it("may be sent by two at once: each piece is there once", async () => {
    const { slug: project, owner } = await makeProject();
    const content = Buffer.from("0123456789".repeat(1000));
    const files = [{ name: "f", sizeBytes: content.length }];
    const { id } = await createImport(owner, { project, kind: "transcripts", files });
    const sendAll = async () => {
      for (let offset = 0; offset < content.length; ) {
        const body = pieces(content.subarray(offset, offset + 700));
        offset = (await receivePiece(owner, { project, id, file: 0, offset, body, length: null })).receivedBytes;
      }
    };
    await Promise.all([sendAll(), sendAll(), sendAll()]);
    expect(readFileSync(path.join(kept(id), "0")).equals(content)).toBe(true);
    expect((await getImport(owner, { project, id })).state).toBe("ready");
  });

  it("keep what came of a piece whose sender broke off", async () => {
    const { slug: project, owner } = await makeProject();
    const { id } = await createImport(owner, { project, kind: "transcripts", files: [{ name: "f", sizeBytes: 10 }] });
    async function* brokenOff() {
      yield Buffer.from("0123");
      throw new Error("aborted");
    }
    const put = receivePiece(owner, { project, id, file: 0, offset: 0, body: brokenOff(), length: 10 });
    await expect(put).rejects.toMatchObject({ key: "importPieceIncomplete", cause: { message: "aborted" } });
    expect((await getImport(owner, { project, id })).files[0]?.receivedBytes).toBe(4);
  });

  it("are refused before they come when they are empty or over the limit", async () => {
    const { slug: project, owner } = await makeProject();
    const create = (sizeBytes: number) =>
      createImport(owner, { project, kind: "transcripts", files: [{ name: "f", sizeBytes }] });
    await expect(create(0)).rejects.toMatchObject({ code: "invalid", key: "importEmpty" });
    vi.stubEnv("PLUMBLINE_MAX_UPLOAD_MB", "3");
    await expect(create(3_000_001)).rejects.toMatchObject({
      code: "tooLarge",
      values: { limit: "3 MB (PLUMBLINE_MAX_UPLOAD_MB)" },
    });
    await create(3_000_000);
    vi.stubEnv("PLUMBLINE_MAX_UPLOAD_MB", undefined);
  });

  it("are not started or looked at before they are whole, or when they are gone from the disc", async () => {
    const { slug: project, owner } = await makeProject();
    const { id } = await createImport(owner, { project, kind: "transcripts", files: [{ name: "f", sizeBytes: 10 }] });
    const noFiles = { code: "conflict", key: "importNoFiles" };
    await expect(previewImport(owner, { project, id, given: {} })).rejects.toMatchObject(noFiles);
    await expect(startImport(owner, { project, id, given: {} })).rejects.toMatchObject(noFiles);
    await receivePiece(owner, { project, id, file: 0, offset: 0, body: pieces(Buffer.alloc(10)), length: 10 });
    truncateSync(path.join(kept(id), "0"), 9);
    const gone = { code: "gone", key: "importFilesGone" };
    await expect(previewImport(owner, { project, id, given: {} })).rejects.toMatchObject(gone);
    await expect(startImport(owner, { project, id, given: {} })).rejects.toMatchObject(gone);
    expect((await getImport(owner, { project, id })).state).toBe("ready");
  });

  it("go with an import that is discarded, and after a week with one that nobody came back to", async () => {
    const { slug: project, owner } = await makeProject();
    const discarded = await send(owner, project, { content: linesOf(1) });
    await discardImport(owner, { project, id: discarded });
    await expect(getImport(owner, { project, id: discarded })).rejects.toMatchObject({ code: "notFound" });

    const [old, young] = [
      await send(owner, project, { content: linesOf(1) }),
      await send(owner, project, { content: linesOf(1) }),
    ];
    await pool().query(`UPDATE "Import" SET "createdAt" = now() - interval '8 days' WHERE "id" = $1`, [old]);
    await removeOldFiles();
    expect((await listImports(owner, { project, limit: 5 })).map(({ id }) => id)).toEqual([young]);
    expect([discarded, old, young].map((id) => existsSync(kept(id)))).toEqual([false, false, true]);
  });
});
