import { CircleUser } from "lucide-react";

/** Whose account it is, and how they leave. */
export type Account = {
  readonly name: string;
  readonly email: string;
  readonly onSignOut: () => Promise<void>;
};

export function AccountName({ name }: { readonly name: string }) {
  return (
    <>
      <CircleUser aria-hidden="true" size={16} />
      <span className="hidden max-w-40 truncate sm:inline">{name}</span>
    </>
  );
}
