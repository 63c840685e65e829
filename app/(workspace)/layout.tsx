import type { ReactNode } from "react";
import { requireViewer } from "@/lib/server/auth/viewer";

export default async function WorkspaceLayout({ children }: { readonly children: ReactNode }) {
  await requireViewer();
  return children;
}
