"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileChoice } from "@/components/imports/file-choice";
import type { Recognition } from "@/components/imports/recognise-files";
import { RecognitionNote } from "@/components/imports/recognition-note";
import type { FileToSend } from "@/components/imports/use-upload";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";

type UploadFormProps = { readonly onStart: (files: readonly FileToSend[]) => Promise<void> };

type Said = { readonly model: string; readonly condition: string };

/** Which files, how they are read, and what they do not say themselves. */
export function UploadForm({ onStart }: UploadFormProps) {
  const text = useTranslations("imports");
  const [files, setFiles] = useState<readonly File[]>([]);
  const [said, setSaid] = useState<Said>({ model: "", condition: "" });
  const [recognition, setRecognition] = useState<Recognition | null>(null);

  const look = async (chosen: readonly File[], words: Said) => {
    setFiles(chosen);
    setSaid(words);
    const given = { model: words.model.trim() || undefined, condition: words.condition.trim() || undefined };
    // The readers come only when there is something to read.
    const { recogniseFiles } = await import("@/components/imports/recognise-files");
    setRecognition(chosen.length === 0 ? null : await recogniseFiles(chosen, given));
  };
  const plan = recognition?.kind === "plan" ? recognition.plan : null;

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const isMapped = (index: number) => plan?.files[index]?.format === "mapping";
        if (plan) void onStart(files.map((file, index) => ({ file, mapping: isMapped(index) ? plan.mapping : null })));
      }}
    >
      <FileChoice files={files} onChoose={(chosen) => void look(chosen, said)} />
      {recognition ? <RecognitionNote recognition={recognition} /> : null}
      {plan?.mapping || recognition?.kind === "problem" ? (
        <fieldset className="flex flex-wrap gap-4">
          <legend className="mb-2 font-medium text-sm">{text("options")}</legend>
          {(["model", "condition"] as const).map((field) => (
            <Field key={field} label={text(field)} hint={text(`${field}Hint`)}>
              {(control) => (
                <Input
                  {...control}
                  value={said[field]}
                  maxLength={200}
                  onChange={(event) => void look(files, { ...said, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </fieldset>
      ) : null}
      <Button look="main" type="submit" className="self-start" disabled={plan === null}>
        {text("start")}
      </Button>
    </form>
  );
}
