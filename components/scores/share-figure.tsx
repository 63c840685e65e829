import { useFormatter } from "next-intl";
import { Coefficient } from "@/components/plots/coefficient";
import type { ClusteredShare } from "@/lib/scores/clustered-share";

/** A share with its interval, and of how many cases. */
export function ShareFigure({ share }: { readonly share: ClusteredShare }) {
  const format = useFormatter();
  if (share.value === null) return <Coefficient figure={share} />;
  return (
    <>
      <Coefficient figure={share} interval={share.interval} />{" "}
      <small className="text-faint text-xs">{`${format.number(share.successes)}/${format.number(share.n)}`}</small>
    </>
  );
}
