import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { inProject } from "@/scripts/project-root";

/** A script of a page as the build has written it; `modules` are the client components that it comes for. */
export type PageScript = { readonly file: string; readonly content: Buffer; readonly modules: readonly string[] };

const buildSchema = z.object({ rootMainFiles: z.array(z.string()) });
const pageSchema = z.object({ clientModules: z.record(z.string(), z.object({ chunks: z.array(z.string()) })) });

/** The page that Next itself shows for what nothing else has caught: it has nothing of ours, not even the layout. */
const emptyPage = "_global-error";

/** The scripts of a page without anything in it: React, Next's router and the components that Next puts around a page. */
export function emptyPageScripts(): readonly PageScript[] {
  return pageScripts(emptyPage);
}

/**
 * The scripts that a page asks for at once: what every page begins with, and its own.
 *
 * @param route The page's folder in `app/`: `(workspace)/projects/(list)`.
 * @throws when there is no build, or no such page in it
 */
export function pageScripts(route: string): readonly PageScript[] {
  const manifest = readBuilt(`server/app/${route}/page_client-reference-manifest.js`).toString("utf8");
  const assigned = manifest.slice(manifest.indexOf("] = ") + "] = ".length).replace(/;?\s*$/, "");
  const { clientModules } = pageSchema.parse(JSON.parse(assigned));
  const modules = new Map<string, string[]>();
  for (const [module, { chunks }] of Object.entries(clientModules)) {
    for (const chunk of chunks) modules.set(chunk, [...(modules.get(chunk) ?? []), module]);
  }
  const own = [...modules].map(([chunk, names]) => toScript(decodeURIComponent(chunk.replace("/_next/", "")), names));
  return [...rootScripts(), ...own];
}

/** How large scripts are on their way, in bytes. */
export function gzipBytes(contents: readonly Buffer[]): number {
  return contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
}

function rootScripts(): readonly PageScript[] {
  const { rootMainFiles } = buildSchema.parse(JSON.parse(readBuilt("build-manifest.json").toString("utf8")));
  return rootMainFiles.map((file) => toScript(file, []));
}

function toScript(file: string, modules: readonly string[]): PageScript {
  return { file, content: readBuilt(file), modules };
}

function readBuilt(file: string): Buffer {
  return readFileSync(inProject(".next", file));
}
