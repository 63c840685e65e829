/**
 * Every address of the application is built here, and those of statistics in lib/statistics/statistic-paths.ts, which
 * raters need not load.
 */
export const paths = {
  home: () => "/",
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"),
  projects: () => "/projects",
  project: (project: string) => `/projects/${encodeURIComponent(project)}`,
  transcripts: (project: string) => `${paths.project(project)}/transcripts`,
  transcript: (project: string, transcript: string) =>
    `${paths.transcripts(project)}/${encodeURIComponent(transcript)}`,
  /** The history of changes made to many transcripts. */
  transcriptChanges: (project: string, before?: string) =>
    `${paths.transcripts(project)}/changes${before ? `?before=${encodeURIComponent(before)}` : ""}`,
  imports: (project: string, before?: string) =>
    `${paths.project(project)}/imports${before ? `?before=${encodeURIComponent(before)}` : ""}`,
  import: (project: string, id: string) => `${paths.imports(project)}/${encodeURIComponent(id)}`,
  pairs: (project: string) => `${paths.project(project)}/pairs`,
  annotate: (project: string) => `${paths.project(project)}/annotate`,
  annotateTask: (project: string, task: string) => `${paths.annotate(project)}/${encodeURIComponent(task)}`,
  agreement: (project: string) => `${paths.project(project)}/agreement`,
  scores: (project: string) => `${paths.project(project)}/scores`,
  exports: (project: string) => `${paths.project(project)}/exports`,
  members: (project: string) => `${paths.project(project)}/members`,
  /** A project's label scheme; an older version of it when its number is given. */
  scheme: (project: string, version?: number) => `${paths.project(project)}/scheme${atVersion(version)}`,
  /** A version of the scheme beside what differs from another. */
  schemeDifference: (project: string, { version, against }: { readonly version: number; readonly against: number }) =>
    `${paths.scheme(project, version)}&against=${against}#changes`,
  schemeEditor: (project: string) => `${paths.scheme(project)}/edit`,
  /** What raters are told; an older version of it when its number is given. */
  guideline: (project: string, version?: number) => `${paths.project(project)}/guideline${atVersion(version)}`,
  /** What a version of the guideline changed in the one before it. */
  guidelineChanges: (project: string, version: number) => `${paths.guideline(project, version)}&changes`,
  /** Where the guideline is written: from the newest version, or from what `start` names. */
  guidelineEditor: (project: string, start?: "default") =>
    `${paths.guideline(project)}/edit${start ? `?from=${start}` : ""}`,
  /** What raters have flagged for discussion. */
  discussions: (project: string) => `${paths.project(project)}/discussions`,
  api: {
    imports: (project: string) => `/api/v1${paths.imports(project)}`,
    import: (project: string, id: string) => `/api/v1${paths.import(project, id)}`,
    importFile: (project: string, id: string, { file, offset }: { readonly file: number; readonly offset: number }) =>
      `${paths.api.import(project, id)}/files/${file}?offset=${offset}`,
    importStep: (project: string, id: string, step: "preview" | "start" | "cancel" | "resume") =>
      `${paths.api.import(project, id)}/${step}`,
    transcriptChanges: (project: string) => `/api/v1${paths.transcripts(project)}/changes`,
    undoChange: (project: string, id: string) =>
      `${paths.api.transcriptChanges(project)}/${encodeURIComponent(id)}/undo`,
    previewPairRule: (project: string) => `${paths.api.transcriptChanges(project)}/preview`,
    refusals: (project: string, id: string) => `/api/v1${paths.import(project, id)}/refusals`,
    operations: (project: string, task: string) => `/api/v1${paths.annotateTask(project, task)}/operations`,
    /** A task of the viewer's own, with everything that the workbench needs of it. */
    task: (project: string, task: string) => `/api/v1${paths.annotateTask(project, task)}`,
    /** What will most likely be the viewer's next task once this one is done. */
    taskAhead: (project: string, after: string) =>
      `/api/v1${paths.annotate(project)}/ahead?after=${encodeURIComponent(after)}`,
    /** The viewer's own changes of one task. */
    taskHistory: (project: string, task: string) => `${paths.api.task(project, task)}/history`,
    scheme: (project: string, version?: number) => `/api/v1${paths.scheme(project, version)}`,
    guideline: (project: string, version?: number) => `/api/v1${paths.guideline(project, version)}`,
    export: (project: string, table: string, format: string) =>
      `/api/v1${paths.exports(project)}/${encodeURIComponent(table)}?format=${encodeURIComponent(format)}`,
  },
} as const;

function atVersion(version: number | undefined): string {
  return version === undefined ? "" : `?version=${version}`;
}
