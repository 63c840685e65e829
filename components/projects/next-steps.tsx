import Link from "next/link";
import { useTranslations } from "next-intl";
import { LabelButton, type OpenTask } from "@/components/tasks/label-button";
import { paths } from "@/lib/paths";
import { allows, type Permission } from "@/lib/projects/permissions";
import type { Project } from "@/lib/projects/project";

const steps = [
  { key: "label", permission: "label", path: paths.annotate },
  { key: "import", permission: "research", path: paths.imports },
  { key: "agreement", permission: "research", path: paths.agreement },
  { key: "scores", permission: "research", path: paths.scores },
] as const satisfies readonly { key: string; permission: Permission; path: (project: string) => string }[];

const card = "block h-full w-full rounded-lg border bg-panel px-4 py-3 hover:border-line-strong hover:bg-quiet";

type NextStepsProps = { readonly project: Pick<Project, "slug" | "role">; readonly onOpenNext: OpenTask };

/** What one does here, in the order in which a study goes. Labelling begins at once. */
export function NextSteps({ project, onOpenNext }: NextStepsProps) {
  const text = useTranslations("projects.overview");
  return (
    <ul className="mb-8 grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {steps
        .filter((step) => allows(project.role, step.permission))
        .map((step) => (
          <li key={step.key}>
            {step.key === "label" ? (
              <LabelButton project={project.slug} onOpen={onOpenNext} look={{ className: `${card} text-left` }}>
                <StepText title={text(step.key)} words={text(`${step.key}Text`)} />
              </LabelButton>
            ) : (
              <Link href={step.path(project.slug)} className={card}>
                <StepText title={text(step.key)} words={text(`${step.key}Text`)} />
              </Link>
            )}
          </li>
        ))}
    </ul>
  );
}

function StepText({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <>
      <span className="font-medium text-accent">{title}</span>
      <span className="mt-1 block text-dim text-sm">{words}</span>
    </>
  );
}
