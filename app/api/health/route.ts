import { isDatabaseUp } from "@/lib/server/data/health";
import { publicRoute } from "@/lib/server/route";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async () => {
  const isUp = await isDatabaseUp();
  return Response.json(
    { status: isUp ? "ok" : "unavailable", database: isUp ? "ok" : "unavailable" },
    { status: isUp ? 200 : 503 },
  );
});
