import type { Settings } from "@/lib/env";

/** What an import accepts at most. Each limit that is hit is said with its figure and the setting that changes it. */
export type ImportLimits = {
  /** Bytes of one file; of a compressed one, of what is in it. */
  readonly maxFileBytes: number;
  /** Bytes of one file that is sent by a browser or over HTTP. */
  readonly maxUploadBytes: number;
  /** Bytes of one record as it stands in the file. */
  readonly maxRecordBytes: number;
  /** Brackets within brackets in one record. */
  readonly maxDepth: number;
  /** Parts of one transcript; `transcriptDraftSchema` has the most that can be. */
  readonly maxParts: number;
  /** Bytes of records that wait for a field of the document which stands after them. */
  readonly maxWaitingBytes: number;
  /** Members of one archive. */
  readonly maxArchiveMembers: number;
  /** Bytes of one member of an archive once unpacked, of which a record may be a part. */
  readonly maxMemberBytes: number;
  /** How many times the bytes of a compressed file, or of a member of an archive, may become when it is unpacked. */
  readonly maxArchiveRatio: number;
};

/** The settings that change limits, by the limit. */
export const limitSettings = {
  maxFileBytes: "PLUMBLINE_MAX_FILE_MB",
  maxUploadBytes: "PLUMBLINE_MAX_UPLOAD_MB",
  maxRecordBytes: "PLUMBLINE_MAX_RECORD_MB",
  maxDepth: "PLUMBLINE_MAX_JSON_DEPTH",
  maxParts: "PLUMBLINE_MAX_PARTS",
  maxWaitingBytes: "PLUMBLINE_MAX_WAITING_MB",
  maxArchiveMembers: "PLUMBLINE_MAX_ARCHIVE_MEMBERS",
  maxMemberBytes: "PLUMBLINE_MAX_ARCHIVE_MEMBER_MB",
  maxArchiveRatio: "PLUMBLINE_MAX_ARCHIVE_RATIO",
} as const satisfies Record<keyof ImportLimits, keyof Settings>;

const megabyte = 1_000_000;

/** The limits where no setting says otherwise. */
export const importLimits: ImportLimits = {
  maxFileBytes: 20_000 * megabyte,
  maxUploadBytes: 2_000 * megabyte,
  maxRecordBytes: 32 * megabyte,
  maxDepth: 200,
  maxParts: 20_000,
  maxWaitingBytes: 64 * megabyte,
  maxArchiveMembers: 200_000,
  maxMemberBytes: 2_000 * megabyte,
  maxArchiveRatio: 1_000,
};

/** The limits by settings. */
export function importLimitsOf(settings: Pick<Settings, (typeof limitSettings)[keyof ImportLimits]>): ImportLimits {
  const entries = Object.entries(limitSettings).map(([limit, setting]) => {
    const value = settings[setting];
    return [limit, setting.endsWith("_MB") && value !== undefined ? value * megabyte : value] as const;
  });
  const given = entries.filter(([, value]) => value !== undefined);
  return { ...importLimits, ...Object.fromEntries(given) };
}

/** A limit as an error says it: its figure, and the setting that changes it. */
export function limitText(limits: ImportLimits, limit: keyof ImportLimits): string {
  const figure = limit.endsWith("Bytes") ? formatBytes(limits[limit]) : String(limits[limit]);
  return `${figure} (${limitSettings[limit]})`;
}

/** A number of bytes in words: `32 MB`, `900 bytes`. */
export function formatBytes(bytes: number): string {
  return bytes >= megabyte ? `${Number((bytes / megabyte).toFixed(1))} MB` : `${bytes} bytes`;
}
