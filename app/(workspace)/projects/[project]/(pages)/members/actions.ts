"use server";

import { revalidatePath } from "next/cache";
import { paths } from "@/lib/paths";
import { addMemberSchema, changeMemberSchema, removeMemberSchema } from "@/lib/projects/member";
import { action } from "@/lib/server/action";
import * as members from "@/lib/server/data/members";

export const addMember = action(addMemberSchema, async (viewer, input) => {
  await members.addMember(viewer, input);
  revalidatePath(paths.members(input.project));
});

export const changeMember = action(changeMemberSchema, async (viewer, input) => {
  await members.changeMember(viewer, input);
  revalidatePath(paths.members(input.project));
});

export const removeMember = action(removeMemberSchema, async (viewer, input) => {
  await members.removeMember(viewer, input);
  revalidatePath(paths.members(input.project));
});
