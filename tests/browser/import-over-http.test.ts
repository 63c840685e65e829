import type { APIRequestContext, APIResponse } from "@playwright/test";
import { paths } from "@/lib/paths";
import { makeMember, makeProject, transcriptOf } from "@/tests/browser/builders";
import { expect, signIn, test } from "@/tests/browser/fixtures";

const content = Buffer.from(
  [1, 2, 3]
    .map((number) => `${JSON.stringify(transcriptOf({ reasoning: `${number}`, answer: "A" }))}\n`)
    .join("")
    .concat("{\n"),
);

const begin = (request: APIRequestContext, project: string) =>
  request.post(paths.api.imports(project), { data: { files: [{ name: "t.jsonl", sizeBytes: content.length }] } });

const put = (request: APIRequestContext, url: string, data: Buffer) =>
  request.put(url, { data, headers: { "content-type": "application/octet-stream" } });

test("a program imports over HTTP: pieces, a look at what would become of them, and the run to its end", async ({
  page,
}) => {
  const project = await makeProject([]);
  await signIn(page, await makeMember(project, "owner"));
  const { request } = page;
  const created = await begin(request, project);
  expect(created.status()).toBe(201);
  const { id, state } = await created.json();
  expect(state).toBe("receiving");
  const file = (offset: number) => paths.api.importFile(project, id, { file: 0, offset });

  expect(await (await put(request, file(0), content.subarray(0, 100))).json()).toEqual({ receivedBytes: 100 });
  const again = await put(request, file(0), content.subarray(0, 50));
  expect([again.status(), await again.json()]).toEqual([409, { receivedBytes: 100 }]);
  expect((await put(request, file(100), content)).status()).toBe(413);
  expect((await put(request, file(100), content.subarray(100))).ok()).toBe(true);

  const step = (name: "preview" | "start" | "cancel" | "resume") =>
    request.post(paths.api.importStep(project, id, name), { data: {} });
  const preview = await (await step("preview")).json();
  expect(preview).toMatchObject({ files: [{ format: "plumbline" }], problem: null, records: { length: 4 } });
  expect((await step("resume")).status()).toBe(409);
  expect((await step("start")).status()).toBe(202);
  const read = async () => (await request.get(paths.api.import(project, id))).json();
  await expect.poll(async () => (await read()).state).toBe("finished");
  expect(await read()).toMatchObject({ read: 4, imported: 3, refused: 1, hasFiles: false });
  expect(await (await request.get(`${paths.api.refusals(project, id)}?format=json`)).json()).toHaveLength(1);
  expect((await step("cancel")).status()).toBe(202);
  expect((await request.delete(paths.api.import(project, id))).status()).toBe(204);
  expect((await read()).state).toBe("finished");
});

test("nobody else's import is there over HTTP, at any address of it", async ({ page, playwright, baseURL }) => {
  const project = await makeProject([]);
  await signIn(page, await makeMember(project, "owner"));
  const { id } = await (await begin(page.request, project)).json();
  const everything = (request: APIRequestContext): Promise<APIResponse>[] => [
    begin(request, project),
    put(request, paths.api.importFile(project, id, { file: 0, offset: 0 }), content),
    ...(["preview", "start", "cancel", "resume"] as const).map((name) =>
      request.post(paths.api.importStep(project, id, name), { data: {} }),
    ),
    request.get(paths.api.import(project, id)),
    request.get(paths.api.refusals(project, id)),
    request.delete(paths.api.import(project, id)),
  ];
  const statuses = async (request: APIRequestContext) =>
    new Set((await Promise.all(everything(request))).map((answer) => answer.status()));

  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  expect(await statuses(nobody)).toEqual(new Set([401]));
  await nobody.dispose();
  for (const stranger of [await makeMember(project, "rater"), await makeMember(await makeProject([]), "owner")]) {
    await page.context().clearCookies();
    await signIn(page, stranger);
    expect(await statuses(page.request)).toEqual(new Set([404]));
  }
});

test("requests that are none get an answer that says so", async ({ page }) => {
  const project = await makeProject([]);
  await signIn(page, await makeMember(project, "owner"));
  const url = paths.api.imports(project);
  const post = (data: unknown) => page.request.post(url, { data, headers: { "content-type": "application/json" } });
  const twice = [
    { name: "f", sizeBytes: 1 },
    { name: "f", sizeBytes: 1 },
  ];
  for (const bad of ["{", "[]", {}, { files: [] }, { files: twice }, { files: [{ name: "a\u0000", sizeBytes: 1 }] }])
    expect((await post(bad)).status()).toBe(400);
  expect((await post({ files: [{ name: "f", sizeBytes: 1e15 }] })).status()).toBe(413);
  expect((await post({ files: [], padding: "x".repeat(2_000_000) })).status()).toBe(413);
  const { id } = await (await begin(page.request, project)).json();
  for (const place of ["0?offset=-1", "0?offset=x", "0"])
    expect((await put(page.request, `${url}/${id}/files/${place}`, content)).status()).toBe(400);
  for (const place of ["1?offset=0", "x?offset=0"])
    expect((await put(page.request, `${url}/${id}/files/${place}`, content)).status()).toBe(404);
});
