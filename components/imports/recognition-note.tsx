import { useTranslations } from "next-intl";
import type { Recognition } from "@/components/imports/recognise-files";

const problems = [
  "importEmpty",
  "importEncoding",
  "importNotJson",
  "importUnrecognised",
  "importShapesDiffer",
  "importModelUnknown",
] as const;

/** Says how the files will be read, with the mapping as it will be used; or why they cannot be. */
export function RecognitionNote({ recognition }: { readonly recognition: Recognition }) {
  const text = useTranslations("imports");
  const errors = useTranslations("errors");
  if (recognition.kind === "problem") {
    const { key, values } = recognition.error;
    const known = problems.find((problem) => problem === key);
    return (
      <p role="alert" className="text-danger">
        {known ? errors(known, { file: "", other: "", ...values }) : text("notRecognised")}
      </p>
    );
  }
  const { mapping } = recognition.plan;
  if (mapping === null) return <p className="text-ok">{text("isPlumbline")}</p>;
  return (
    <details>
      <summary className="text-ok">{text("isMapped")}</summary>
      <pre className="mt-2 max-h-80 overflow-auto rounded bg-quiet p-3 font-mono text-sm">
        {JSON.stringify(mapping, null, 2)}
      </pre>
    </details>
  );
}
