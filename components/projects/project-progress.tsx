import { useFormatter, useTranslations } from "next-intl";
import { Section } from "@/components/ui/page";
import type { Project } from "@/lib/projects/project";

type ProjectProgressProps = { readonly project: Project; readonly submitted: number };

export function ProjectProgress({ project, submitted }: ProjectProgressProps) {
  const text = useTranslations("projects.overview");
  const format = useFormatter();
  const total = Math.max(1, project.unlabelledCount + project.inProgressCount + project.labelledCount);
  const shares = [
    { key: "labelled", count: project.labelledCount, bar: "bg-accent" },
    { key: "inProgress", count: project.inProgressCount, bar: "bg-accent/40" },
    { key: "unlabelled", count: project.unlabelledCount, bar: "bg-line" },
  ] as const;
  return (
    <div className="grid gap-x-10 lg:grid-cols-[2fr_1fr]">
      <Section title={text("progress")}>
        <div aria-hidden="true" className="mb-3 flex h-2 gap-0.5 overflow-hidden rounded">
          {shares.map(({ key, count, bar }) => (
            <span key={key} className={bar} style={{ width: `${(100 * count) / total}%` }} />
          ))}
        </div>
        <dl className="flex flex-wrap gap-x-8 gap-y-1">
          {shares.map(({ key, count, bar }) => (
            <div key={key} className="flex items-center gap-2">
              <span aria-hidden="true" className={`size-2.5 rounded-sm ${bar}`} />
              <dt className="text-dim">{text(key)}</dt>
              <dd className="font-medium">{format.number(count)}</dd>
            </div>
          ))}
        </dl>
        <h3 className="mt-5 mb-1 font-medium">{text("you")}</h3>
        <p className="text-dim">{text("submitted", { count: submitted })}</p>
      </Section>
      <Section title={text("policy")}>
        <ul className="flex flex-col gap-1 text-dim">
          <li>{text("ratersPerTask", { count: project.policy.ratersPerTask })}</li>
          <li>{text(project.policy.showsModel ? "modelShown" : "modelHidden")}</li>
          <li>{text(project.policy.showsCorrectness ? "correctnessShown" : "correctnessHidden")}</li>
        </ul>
      </Section>
    </div>
  );
}
