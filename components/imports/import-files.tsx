import type { ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";

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
    <ScrollRegion label={label} className="max-h-60 rounded-lg border bg-panel text-sm">
      <ul className="divide-y">
        {files.map((file) => (
          <li key={file.name} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3.5 py-2">
            <span className="min-w-0 break-all">
              <bdi>{file.name}</bdi>
            </span>
            {children(file)}
          </li>
        ))}
      </ul>
    </ScrollRegion>
  );
}
