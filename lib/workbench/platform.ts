import type { Platform } from "@/lib/workbench/key-binding";

/** Which keyboard someone has before them, by `navigator`. */
export function platformOf({ platform }: { readonly platform: string }): Platform {
  return /mac|iphone|ipad/i.test(platform) ? "mac" : "other";
}
