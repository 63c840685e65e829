"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { formatBytes } from "@/lib/transcripts/import-limits";
import { type Upload, uploadCounts, uploadPace } from "@/lib/transcripts/upload";

type UploadProgressProps = { readonly upload: Upload; readonly onCancel: () => void };

export function UploadProgress({ upload, onCancel }: UploadProgressProps) {
  const text = useTranslations("imports");
  const format = useFormatter();
  const share = upload.totalBytes === 0 ? 1 : upload.sentBytes / upload.totalBytes;
  const pace = uploadPace(upload, performance.now());
  const left = format.number(Math.ceil((pace?.remainingMs ?? 0) / 1000), { style: "unit", unit: "second" });
  return (
    <div role="status" className="flex flex-col gap-3">
      <p className="break-all font-medium">{text("uploading", { name: upload.fileName })}</p>
      <progress
        className="h-2 w-full accent-accent"
        max={1}
        value={share}
        aria-label={text("uploading", { name: upload.fileName })}
      />
      <p className="text-dim text-sm">
        {pace
          ? text("sent", { percent: share, rate: formatBytes(Math.round(pace.bytesPerSecond)), left })
          : format.number(share, { style: "percent" })}
      </p>
      <p className="text-dim text-sm">{text("progress", { ...uploadCounts(upload) })}</p>
      <Button className="self-start" onClick={onCancel}>
        {text("cancel")}
      </Button>
    </div>
  );
}
