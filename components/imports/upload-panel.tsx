"use client";

import { useRouter } from "next/navigation";
import { UploadForm } from "@/components/imports/upload-form";
import { UploadProgress } from "@/components/imports/upload-progress";
import { UploadReport } from "@/components/imports/upload-report";
import { useUpload } from "@/components/imports/use-upload";

/** From chosen files to the report of what became of their records. */
export function UploadPanel({ project }: { readonly project: string }) {
  const router = useRouter();
  const { upload, start, cancel, reset } = useUpload(project);
  return (
    <div className="mb-8 rounded-lg border bg-panel p-5">
      {upload === null ? (
        <UploadForm
          onStart={async (files) => {
            await start(files);
            // The history below has a new row, and the rail new counts.
            router.refresh();
          }}
        />
      ) : upload.state === "sending" ? (
        <UploadProgress upload={upload} onCancel={cancel} />
      ) : (
        <UploadReport project={project} upload={upload} onAgain={reset} />
      )}
    </div>
  );
}
