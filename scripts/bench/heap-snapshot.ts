import type { CDPSession } from "@playwright/test";
import { z } from "zod";

const snapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())]).rest(z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
});

/** Bytes in a page's JavaScript heap, all garbage collected. */
export type HeapSize = {
  /** What the page itself keeps: objects, strings, closures and what belongs to them. */
  readonly keptBytes: number;
  /** What the engine has compiled of its scripts. That grows until all that runs often has been compiled. */
  readonly compiledBytes: number;
};

/** Counts what is in the heap, object by object; taking the snapshot collects the garbage first. */
export async function heapSize(session: CDPSession): Promise<HeapSize> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { readonly chunk: string }) => void chunks.push(chunk);
  session.on("HeapProfiler.addHeapSnapshotChunk", collect);
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  session.off("HeapProfiler.addHeapSnapshotChunk", collect);
  const { snapshot, nodes } = snapshotSchema.parse(JSON.parse(chunks.join("")));
  const { node_fields: fields, node_types } = snapshot.meta;
  const [types] = node_types;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  const bytesOf = new Map<string, number>();
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = types[nodes[node + type] ?? -1] ?? "unknown";
    bytesOf.set(kind, (bytesOf.get(kind) ?? 0) + (nodes[node + size] ?? 0));
  }
  const compiledBytes = bytesOf.get("code") ?? 0;
  const all = [...bytesOf.values()].reduce((sum, bytes) => sum + bytes, 0);
  // The browser's own, the document among it, is no part of this heap.
  return { keptBytes: all - compiledBytes - (bytesOf.get("native") ?? 0), compiledBytes };
}
