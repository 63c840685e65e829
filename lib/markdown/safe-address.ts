const schemes = new Set(["http:", "https:", "mailto:"]);

/**
 * The address that a link may lead to, as a browser would write it, so that signs which turn or hide text show as their
 * codes; null for whatever is not the web or mail, relative addresses included.
 */
export function safeAddress(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const { protocol, href } = new URL(written);
  return schemes.has(protocol) ? href : null;
}
