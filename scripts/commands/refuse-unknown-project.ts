import { AppError } from "@/lib/errors";
import { requireProjectId } from "@/lib/server/data/access";
import { operator } from "@/lib/viewer";

/** Whoever runs commands may see every project. @throws AppError `notFound` that names the one that is not there */
export async function refuseUnknownProject(project: string): Promise<void> {
  try {
    await requireProjectId(operator, project, { permission: "research" });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError("notFound", "unknownProject", { project }).because(error);
  }
}
