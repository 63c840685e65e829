import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openEvalLog } from "@/lib/server/imports/archive/eval-log";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { importLimits } from "@/lib/transcripts/import-limits";
import { buildZip, fileOf, type NewMember, pack } from "@/tests/lib/server/imports/archive/build-zip";
import { headerMember, memberOf, readingsOf, sampleOf } from "@/tests/lib/server/imports/archive/logs";

const limits = { ...importLimits, maxRecordBytes: 100_000, maxMemberBytes: 10_000_000 };
const good = memberOf("samples/2_epoch_1.json", sampleOf({ id: 2 }));

/** What is refused of a log that holds this member beside a good sample, which has to be read. */
async function refusedOf(member: NewMember, under = limits): Promise<string[]> {
  const readings = await readingsOf(fileOf(buildZip([headerMember, member, good])), under);
  expect(readings.filter((reading) => !isRefusal(reading))).toMatchObject([{ externalId: "2" }]);
  return readings.flatMap((reading) => (isRefusal(reading) ? [reading.reason] : []));
}

describe("a member that must not be read", () => {
  const sample = JSON.stringify(sampleOf());
  const named = (name: string): NewMember => ({ name, content: sample });

  test.each([
    ["leads out of the archive", named("samples/../../etc/cron.json"), "its name leads out of the archive"],
    ["is absolute", named("/etc/passwd.json"), "its name is an absolute path"],
    ["names a drive", named("C:/samples/1.json"), "its name is an absolute path"],
    ["has a backslash", named("samples\\1_epoch_1.json"), "its name holds a backslash"],
    ["has NUL", named("samples/1_epoch_1.json\0.png"), "its name holds the character nul"],
    ["has no name", named(""), "it has no name"],
    ["is encrypted", { ...named("samples/1_epoch_1.json"), flags: 0x801 }, "it is encrypted"],
    ["is a symbolic link", { ...named("samples/1_epoch_1.json"), mode: 0o120777 }, "it is a symbolic link"],
    ["is packed in another way", { ...named("samples/1_epoch_1.json"), method: 12 }, "it is packed by method 12"],
    ["is an archive", { name: "samples/more.zip", content: buildZip([good]) }, "an archive within the archive"],
  ] as const)("is refused when it %s", async (_what, member, reason) => {
    const refused = await refusedOf(member);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.toLowerCase()).toContain(reason);
  });

  test("is refused when another has its name, and the one before is read", async () => {
    const twice = memberOf("samples/2_epoch_1.json", sampleOf({ id: 3 }));
    const readings = await readingsOf(fileOf(buildZip([headerMember, good, twice])));
    expect(readings).toMatchObject([
      { externalId: "2" },
      { reason: "samples/2_epoch_1.json: There is a member of this name before it" },
    ]);
  });
});

describe("a member that is broken", () => {
  const content = JSON.stringify(sampleOf());
  const name = "samples/1_epoch_1.json";

  test.each(["stored", "deflate", "zstd"] as const)("is refused when its checksum is another (%s)", async (packing) => {
    expect(await refusedOf({ name, content, packing, crc32: 1 })).toEqual([
      `${name}: It is damaged: its checksum is another`,
    ]);
  });

  test.each(["deflate", "zstd"] as const)("is refused when its bytes end too early (%s)", async (packing) => {
    const [refused, ...others] = await refusedOf({
      name,
      content,
      packing,
      packed: pack(Buffer.from(content), packing).subarray(0, -20),
    });
    expect(refused).toMatch(/^samples\/1_epoch_1\.json: It is (damaged|cut off)/);
    expect(others).toEqual([]);
  });

  test.each([
    ["deflate", 8],
    ["zstd", 93],
  ] as const)("is refused when its bytes are no %s", async (_packing, method) => {
    const [refused] = await refusedOf({ name, content, method, packed: Buffer.from("no such data at all") });
    expect(refused).toContain(`${name}: It is damaged: `);
  });

  test("is refused when it is no JSON, nests too deep, or is no UTF-8", async () => {
    expect(await refusedOf({ name, content: "{" })).toEqual([expect.stringContaining(`${name}: Not JSON`)]);
    const deep = `{"messages":${"[".repeat(300)}${"]".repeat(300)}}`;
    expect(await refusedOf({ name, content: deep })).toEqual([expect.stringContaining("Nested deeper")]);
    expect(await refusedOf({ name, content: Buffer.from([0x22, 0xff, 0x22]) })).toEqual([
      expect.stringContaining("Not UTF-8 at byte 2"),
    ]);
  });

  test("is refused when the archive has it elsewhere", async () => {
    const readings = await readingsOf(fileOf(buildZip([headerMember, good, { name, content, offset: 1_000_000 }])));
    expect(readings).toMatchObject([
      { externalId: "2" },
      { reason: `${name}: It is damaged: the archive has no such member where it says` },
    ]);
  });
});

describe("a member that unpacks to more than it should", () => {
  const name = "samples/1_epoch_1.json";
  const zeros = Buffer.alloc(20_000_000, " ");

  test("is refused unread when the archive says so", async () => {
    expect(await refusedOf({ name, content: zeros })).toEqual([
      `${name}: Unpacked it is larger than 10 MB (PLUMBLINE_MAX_ARCHIVE_MEMBER_MB), the limit for a member`,
    ]);
  });

  test("is refused unread when it would grow out of all proportion", async () => {
    const content = zeros.subarray(0, 5_000_000);
    expect(await refusedOf({ name, content, packing: "zstd" }, { ...limits, maxArchiveRatio: 100 })).toEqual([
      `${name}: Unpacked it would be more than 100 (PLUMBLINE_MAX_ARCHIVE_RATIO) times as large`,
    ]);
  });

  test.each(["deflate", "zstd"] as const)(
    "is stopped when there is more than the archive says (%s)",
    async (packing) => {
      expect(await refusedOf({ name, content: zeros, packing, bytes: 1000 })).toEqual([
        `${name}: It unpacks to more than the 1000 bytes it should`,
      ]);
    },
  );

  test("is refused when what is kept of it is larger than a record may be", async () => {
    const sample = { ...sampleOf(), metadata: { long: "x".repeat(200_000) } };
    expect(await refusedOf(memberOf(name, sample))).toEqual([expect.stringContaining(`${name}: Larger than`)]);
  });

  test("is refused when unpacking takes too much memory", async () => {
    // A frame header that asks for a window of 2 GB, RFC 8878, section 3.1.1.1.
    const packed = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 0x01, 0x00, 0x00]);
    expect(await refusedOf({ name, content: "{}", method: 93, packed })).toEqual([
      `${name}: It is damaged: Unpacking it takes more than 128 MB of memory`,
    ]);
  });
});

describe("an archive that cannot be read", () => {
  const whole = buildZip([headerMember, good]);

  test("is told from one that can: cut off, no archive, empty, without a header, of another kind", async () => {
    const noLog = { key: "importNoEvalLog", code: "invalid" };
    const noArchive = { key: "importArchive", values: { reason: expect.stringContaining("it is cut off, or no zip") } };
    await expect(openEvalLog(fileOf(whole.subarray(0, -100)), limits)).rejects.toMatchObject(noArchive);
    await expect(openEvalLog(fileOf(Buffer.from("{}")), limits)).rejects.toMatchObject(noArchive);
    await expect(openEvalLog(fileOf(Buffer.alloc(0)), limits)).rejects.toMatchObject(noArchive);
    await expect(openEvalLog(fileOf(buildZip([good])), limits)).rejects.toMatchObject(noLog);
    const other = memberOf("header.json", { name: "something else" });
    await expect(openEvalLog(fileOf(buildZip([other, good])), limits)).rejects.toMatchObject(noLog);
  });

  test("is one whose header is broken", async () => {
    const broken = { ...headerMember, crc32: 1 };
    await expect(openEvalLog(fileOf(buildZip([broken, good])), limits)).rejects.toMatchObject({
      key: "importArchive",
      values: { reason: "header.json: It is damaged: its checksum is another" },
    });
  });

  test("is one whose table of contents is damaged or has too many members", async () => {
    const table = whole.indexOf("PK\x01\x02", 0, "latin1");
    const damaged = Buffer.from(whole);
    damaged[table] = 0;
    await expect(openEvalLog(fileOf(damaged), limits)).rejects.toMatchObject({
      values: { reason: expect.stringContaining("its table of contents is damaged") },
    });
    await expect(openEvalLog(fileOf(whole), { ...limits, maxArchiveMembers: 1 })).rejects.toMatchObject({
      values: { reason: "it has more members than the limit, 1 (PLUMBLINE_MAX_ARCHIVE_MEMBERS)" },
    });
  });

  test("is one whose members lie over one another", async () => {
    const packed = deflateRawSync(JSON.stringify(sampleOf()));
    const one = { name: "samples/1_epoch_1.json", packed, content: JSON.stringify(sampleOf()) };
    const over = { ...one, name: "samples/2_epoch_1.json", offset: 0 };
    await expect(openEvalLog(fileOf(buildZip([one, over, headerMember])), limits)).rejects.toMatchObject({
      values: { reason: "its members lie over one another" },
    });
  });
});
