import { z } from "zod";
import { schemeFileText } from "@/lib/scheme/scheme-file";
import { versionNumberSchema } from "@/lib/scheme/scheme-version";
import { getScheme } from "@/lib/server/data/schemes";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const querySchema = z.strictObject({ version: versionNumberSchema.optional() });

/** A version of the project's scheme as a file, the newest unless another is asked for. */
export const GET = route<{ readonly project: string }>(async (viewer, { request, params: { project } }) => {
  const { version } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { number, scheme } = await getScheme(viewer, project, version);
  return new Response(schemeFileText(scheme), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${project}-scheme-${number}.json"`,
    },
  });
});
