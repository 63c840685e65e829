import "server-only";

/** What is to be done when a project has new transcripts or labels. Never fails: the import is over and stands. */
export async function afterImport(_projectId: string): Promise<void> {}
