import { type ComponentProps, cloneElement, isValidElement } from "react";
import { cn } from "@/lib/cn";

const looks = {
  main: "bg-accent text-accent-ink border-accent font-medium hover:opacity-90",
  plain: "bg-panel text-text base:border-line-strong hover:bg-quiet",
  quiet: "border-transparent base:text-dim hover:bg-quiet base:hover:text-text",
  danger: "bg-panel text-danger border-line-strong hover:bg-danger-quiet",
} as const;

type ButtonProps = ComponentProps<"button"> & {
  readonly look?: keyof typeof looks;
  /** Draws its only child, a link say, as the button. */
  readonly asChild?: boolean;
};

export function Button({ look = "plain", asChild = false, className, ...props }: ButtonProps) {
  const classes = cn(
    "inline-flex base:min-h-8 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border base:px-3 base:py-1",
    "transition-colors disabled:cursor-not-allowed disabled:opacity-55",
    looks[look],
    className,
  );
  if (!asChild) return <button {...props} type={props.type ?? "button"} className={classes} />;
  const { children, ...given } = props;
  return isValidElement<ComponentProps<"button">>(children) && cloneElement(children, { ...given, className: classes });
}
