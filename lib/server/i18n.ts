import "server-only";
import { getRequestConfig } from "next-intl/server";
import { locale, messages } from "@/lib/server/messages";

/** What next-intl asks for at every request. */
export default getRequestConfig(async () => ({ locale, messages, timeZone: "UTC" }));
