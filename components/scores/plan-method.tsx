import { useTranslations } from "next-intl";
import { Method, MethodItem } from "@/components/plots/method";

/** What the widths of a plan take for granted. */
export function PlanMethod() {
  const text = useTranslations("scores.planning");
  return (
    <Method title={text("assumptions")}>
      <MethodItem term={text("independentTerm")}>{text("independent")}</MethodItem>
      <MethodItem term={text("ratersTerm")}>{text("interchangeable")}</MethodItem>
      <MethodItem term={text("agreementTerm")} source={text("agreementSource")}>
        {text("agreementText")}
      </MethodItem>
      <MethodItem term={text("sizeTerm")}>{text("size")}</MethodItem>
    </Method>
  );
}
