"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps, MouseEvent } from "react";

type WayOutProps = ComponentProps<"a"> & { readonly href: string };

/** A link that leads out of the workbench. Next's own, which fetches pages ahead, would be a tenth of all that is loaded. */
export function WayOut({ href, ...props }: WayOutProps) {
  const router = useRouter();
  const leave = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push(href);
  };
  return <a {...props} href={href} onClick={leave} />;
}
