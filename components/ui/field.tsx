import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "@/lib/cn";

const box =
  "base:rounded-md base:border base:border-line-strong bg-panel px-2.5 base:py-1 text-text placeholder:text-faint disabled:opacity-55";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input {...props} className={cn(box, "base:min-h-8 base:w-full", className)} />;
}

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea {...props} className={cn(box, "base:min-h-20 base:w-full", className)} />;
}

export function Select({ className, ...props }: ComponentProps<"select">) {
  return <select {...props} className={cn(box, "base:min-h-8 pr-7", className)} />;
}

type FieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  /** Draws the control with the ids that tie it to its label, hint and error. */
  readonly children: (control: {
    readonly id: string;
    readonly "aria-describedby": string;
    readonly "aria-invalid": boolean;
  }) => ReactNode;
};

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      {children({ id, "aria-describedby": `${id}-about`, "aria-invalid": Boolean(error) })}
      <p id={`${id}-about`} className={cn("text-xs empty:hidden", error ? "text-danger" : "text-faint")}>
        {error ?? hint}
      </p>
    </div>
  );
}
