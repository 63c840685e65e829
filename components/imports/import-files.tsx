import type { ReactNode } from "react";

type ImportFilesProps<File> = {
  readonly label: string;
  readonly files: readonly File[];
  /** What is said of a file beside its name. */
  readonly children: (file: File) => ReactNode;
};

/** The files of an import, a line each; many scroll. */
export function ImportFiles<File extends { readonly name: string }>({
  label,
  files,
  children,
}: ImportFilesProps<File>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <ul aria-label={label} tabIndex={0} className="max-h-60 divide-y overflow-auto rounded-lg border bg-panel text-sm">
      {files.map((file) => (
        <li key={file.name} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3.5 py-2">
          <span className="min-w-0 break-all">
            <bdi>{file.name}</bdi>
          </span>
          {children(file)}
        </li>
      ))}
    </ul>
  );
}
