"use client";

import { useTranslations } from "next-intl";
import { PathList } from "@/components/imports/mapping/path-list";
import { useSampled } from "@/components/imports/mapping/sampled";
import { SourceButton } from "@/components/imports/mapping/source-button";

type PathButtonProps = {
  readonly label: string;
  readonly path: string;
  readonly isInvalid?: boolean;
  readonly onChoose: (path: string) => void;
};

/** Chooses one path. */
export function PathButton({ label, path, isInvalid = false, onChoose }: PathButtonProps) {
  const text = useTranslations("imports.mapping");
  const { paths, records } = useSampled();
  return (
    <SourceButton
      label={label}
      value={path === "" ? text("choosePath") : path}
      look={path === "" ? "nothing" : "path"}
      isInvalid={isInvalid}
    >
      {(close) => (
        <PathList
          label={label}
          current={path}
          paths={paths}
          sampledRecords={records}
          others={[]}
          onOther={close}
          onPath={(chosen) => {
            onChoose(chosen);
            close();
          }}
        />
      )}
    </SourceButton>
  );
}
