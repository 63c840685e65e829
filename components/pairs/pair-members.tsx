import Link from "next/link";
import { useTranslations } from "next-intl";
import { TaskProgressLabel } from "@/components/transcripts/task-progress-label";
import type { PairRow } from "@/lib/pairs/pair-row";
import { paths } from "@/lib/paths";
import { transcriptName } from "@/lib/transcripts/transcript-row";

type PairMembersProps = { readonly project: string; readonly row: PairRow };

/** The transcripts of a group by their conditions, each with how far its labelling is. */
export function PairMembers({ project, row: { members, transcriptCount } }: PairMembersProps) {
  const text = useTranslations("pairs");
  const more = transcriptCount - members.length;
  return (
    <ul className="flex flex-col gap-1">
      {members.map((member) => (
        <li key={member.id} className="flex flex-wrap items-baseline gap-x-3">
          <Link
            href={paths.transcript(project, member.id)}
            prefetch={false}
            title={transcriptName(member)}
            className="text-accent underline"
          >
            {member.condition ?? text("noCondition")}
          </Link>
          {member.task ? <TaskProgressLabel progress={member.task} /> : null}
        </li>
      ))}
      {more > 0 ? (
        <li className="text-dim">
          {transcriptCount < 1000 ? text("more", { count: more }) : text("moreThanAThousand")}
        </li>
      ) : null}
    </ul>
  );
}
