import type { ReactNode } from "react";

type DownloadLinkProps = {
  readonly href: string;
  /** What is downloaded, in full. */
  readonly label: string;
  /** The kind of file, such as CSV. */
  readonly children: ReactNode;
};

/** To a file of what is shown. */
export function DownloadLink({ href, label, children }: DownloadLinkProps) {
  return (
    <a
      href={href}
      download
      aria-label={label}
      className="text-dim underline decoration-line-strong underline-offset-4 hover:text-text"
    >
      {children}
    </a>
  );
}
