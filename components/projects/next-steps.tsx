import Link from "next/link";
import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import { allows, type Permission } from "@/lib/projects/permissions";
import type { Project } from "@/lib/projects/project";

const steps = [
  { key: "label", permission: "label", path: paths.annotate },
  { key: "import", permission: "research", path: paths.imports },
  { key: "agreement", permission: "research", path: paths.agreement },
  { key: "scores", permission: "research", path: paths.scores },
] as const satisfies readonly { key: string; permission: Permission; path: (project: string) => string }[];

/** What one does here, in the order in which a study goes. */
export function NextSteps({ project }: { readonly project: Pick<Project, "slug" | "role"> }) {
  const text = useTranslations("projects.overview");
  return (
    <ul className="mb-8 grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {steps
        .filter((step) => allows(project.role, step.permission))
        .map((step) => (
          <li key={step.key}>
            <Link
              href={step.path(project.slug)}
              className="block h-full rounded-lg border bg-panel px-4 py-3 hover:border-line-strong hover:bg-quiet"
            >
              <span className="font-medium text-accent">{text(step.key)}</span>
              <span className="mt-1 block text-dim text-sm">{text(`${step.key}Text`)}</span>
            </Link>
          </li>
        ))}
    </ul>
  );
}
