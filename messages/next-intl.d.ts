import type { Messages } from "@/lib/server/messages";

// Makes a text that is in no message file a type error.
declare module "next-intl" {
  interface AppConfig {
    Locale: "en";
    Messages: Messages;
  }
}
