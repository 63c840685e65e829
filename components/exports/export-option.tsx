import { useId } from "react";

type ExportOptionProps = { readonly name: string; readonly label: string; readonly hint: string };

export function ExportOption({ name, label, hint }: ExportOptionProps) {
  const id = useId();
  return (
    <div className="flex max-w-[64ch] gap-2.5">
      <input
        id={id}
        type="checkbox"
        name={name}
        value="1"
        aria-describedby={`${id}-about`}
        className="mt-[3px] size-4 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <p id={`${id}-about`} className="text-dim text-sm">
          {hint}
        </p>
      </div>
    </div>
  );
}
