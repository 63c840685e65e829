"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { PathButton } from "@/components/imports/mapping/path-button";

type ChosenPathsProps = {
  readonly label: string;
  readonly hint: string;
  readonly paths: readonly string[];
  readonly problem: string | null;
  readonly onChange: (paths: readonly string[]) => void;
};

/** Any number of paths. */
export function ChosenPaths({ label, hint, paths, problem, onChange }: ChosenPathsProps) {
  const text = useTranslations("imports.mapping");
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-sm">
        {label} <span className="text-faint">{hint}</span>
      </legend>
      {paths.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {paths.map((path) => (
            <li key={path} className="flex min-w-0 items-center rounded-md bg-quiet pl-2 text-sm">
              <code className="min-w-0 break-all font-mono">{path}</code>
              <button
                type="button"
                aria-label={text("removePath", { path })}
                onClick={() => onChange(paths.filter((other) => other !== path))}
                className="px-1.5 py-1 text-faint hover:text-text"
              >
                <X aria-hidden="true" size={14} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <PathButton
        label={label}
        path=""
        isInvalid={problem !== null}
        onChoose={(path) => onChange([...new Set([...paths, path])])}
      />
      {problem ? <p className="text-danger text-xs">{problem}</p> : null}
    </fieldset>
  );
}
