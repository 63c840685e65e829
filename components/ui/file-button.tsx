"use client";

import { Upload } from "lucide-react";
import { type ComponentProps, useRef } from "react";
import { Button } from "@/components/ui/button";

type FileButtonProps = Pick<ComponentProps<typeof Button>, "look" | "className" | "title"> & {
  readonly label: string;
  /** Which files the browser offers, as the attribute has it. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
};

/** A button that asks for a file of this machine; the same one may be chosen again. */
export function FileButton({ label, accept, onFile, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = (from: HTMLInputElement) => {
    const [file] = from.files ?? [];
    from.value = "";
    if (file) onFile(file);
  };
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        <Upload aria-hidden="true" size={14} />
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="sr-only"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => take(event.target)}
      />
    </>
  );
}
