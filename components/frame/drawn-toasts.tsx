"use client";

import { useTheme } from "next-themes";
import { useEffect } from "react";
import { Toaster, toast } from "sonner";
import { drawToasts } from "@/components/ui/toast";

export function DrawnToasts() {
  const { resolvedTheme } = useTheme();
  // The toaster's own effect, which runs first, begins to listen.
  useEffect(() => drawToasts(toast), []);
  return (
    <Toaster
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="bottom-right"
      closeButton
      toastOptions={{ duration: 8000 }}
    />
  );
}
