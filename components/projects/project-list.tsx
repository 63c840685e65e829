import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";
import type { Project } from "@/lib/projects/project";

type ProjectListProps = { readonly projects: readonly Project[]; readonly mayCreate: boolean };

export function ProjectList({ projects, mayCreate }: ProjectListProps) {
  const text = useTranslations("projects");
  const common = useTranslations("common");
  if (projects.length === 0) {
    return <EmptyState title={text("emptyTitle")} text={text(mayCreate ? "emptyText" : "emptyTextMember")} />;
  }
  return (
    <ul className="divide-y rounded-lg border bg-panel">
      {projects.map((project) => (
        <li key={project.id}>
          <Link
            href={paths.project(project.slug)}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-quiet"
          >
            <span className="font-medium">{project.name}</span>
            {project.isDemonstration ? <Badge tone="accent">{common("demonstration")}</Badge> : null}
            <span className="ml-auto text-dim text-sm">{text("transcripts", { count: project.transcriptCount })}</span>
            <span className="w-24 text-right text-faint text-sm">{text(`role.${project.role}`)}</span>
            {project.description ? <span className="basis-full text-dim text-sm">{project.description}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
