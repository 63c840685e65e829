import { notFound } from "@/lib/errors";
import { guidelineNumberSchema } from "@/lib/guideline/guideline";
import type { GuidelineAnswer } from "@/lib/guideline/guideline-answer";
import { getGuideline } from "@/lib/server/data/guidelines";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

type Params = { readonly project: string };

/** A version of the guideline, the newest without a number: what a rater reads beside the text. */
export const GET = route<Params>(async (viewer, { request, params: { project } }) => {
  const number = guidelineNumberSchema.parse(new URL(request.url).searchParams.get("version") ?? undefined);
  const [guideline, newest] = await Promise.all([
    getGuideline(viewer, { project, number }),
    getGuideline(viewer, { project }),
  ]);
  if (!guideline || !newest) throw notFound();
  return Response.json({
    number: guideline.number,
    newest: newest.number,
    text: guideline.text,
  } satisfies GuidelineAnswer);
});
