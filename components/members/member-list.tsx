"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useTransition } from "react";
import { RoleSelect } from "@/components/members/role-select";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { Member } from "@/lib/projects/member";
import type { ProjectRole } from "@/lib/projects/permissions";
import { projectRoleSchema } from "@/lib/projects/project-role";
import type { Result } from "@/lib/result";

type Write<Input> = (input: Input) => Promise<Result<unknown>>;

type MemberListProps = {
  readonly project: string;
  readonly viewerId: string;
  readonly members: readonly Member[];
  readonly onChange: Write<{ readonly project: string; readonly userId: string; readonly role: ProjectRole }>;
  readonly onRemove: Write<{ readonly project: string; readonly userId: string }>;
  readonly onAddBack: Write<{ readonly project: string; readonly email: string; readonly role: ProjectRole }>;
};

export function MemberList({ project, viewerId, members, onChange, onRemove, onAddBack }: MemberListProps) {
  const text = useTranslations("members");
  const common = useTranslations("common");
  const roles = useTranslations("projects.role");
  const format = useFormatter();
  const [isPending, startWrite] = useTransition();

  const write = (work: () => Promise<Result<unknown>>, onDone: () => void) =>
    startWrite(async () => {
      const result = await work();
      if (result.ok) onDone();
      else toast.error(result.failure.message);
    });

  const changeRole = ({ userId, name }: Member, role: ProjectRole) =>
    write(
      () => onChange({ project, userId, role }),
      () => void toast.success(text("changed", { name, role: roles(role) })),
    );

  const remove = ({ userId, name, email, role }: Member) =>
    write(
      () => onRemove({ project, userId }),
      () =>
        void toast.success(text("removed", { name }), {
          action: {
            label: common("undo"),
            onClick: () =>
              write(
                () => onAddBack({ project, email, role }),
                () => {},
              ),
          },
        }),
    );

  if (members.length === 0) return <p className="text-dim">{text("none")}</p>;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b text-left text-faint">
            <th className="py-2 pr-4 font-normal">{text("name")}</th>
            <th className="py-2 pr-4 font-normal">{text("role")}</th>
            <th className="py-2 pr-4 font-normal">{text("since")}</th>
            <td className="py-2" />
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.userId} className="border-b">
              <td className="py-2 pr-4">
                {member.name} {member.userId === viewerId ? <Badge>{text("you")}</Badge> : null}{" "}
                {member.isDisabled ? <Badge tone="warn">{text("disabled")}</Badge> : null}
                <div className="text-faint">{member.email}</div>
              </td>
              <td className="py-2 pr-4">
                <RoleSelect
                  aria-label={text("roleOf", { name: member.name })}
                  value={member.role}
                  disabled={isPending}
                  onChange={(event) => changeRole(member, projectRoleSchema.parse(event.target.value))}
                />
              </td>
              <td className="whitespace-nowrap py-2 pr-4 text-dim">
                <time dateTime={member.since.toISOString()} title={member.since.toISOString()}>
                  {format.dateTime(member.since, { dateStyle: "medium" })}
                </time>
              </td>
              <td className="py-2 text-right">
                <Button
                  look="danger"
                  disabled={isPending}
                  aria-label={text("removeOf", { name: member.name })}
                  onClick={() => remove(member)}
                >
                  {text("remove")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
