import "server-only";
import { Prisma } from "@/lib/server/data/generated/client";

/** Whether a write failed because a row with that key exists. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
