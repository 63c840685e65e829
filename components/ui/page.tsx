import type { ReactNode } from "react";

type PageProps = {
  readonly title: string;
  readonly intro?: ReactNode;
  /** The page's one main action and its filters, in the row of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

export function Page({ title, intro, actions, children }: PageProps) {
  return (
    <div className="mx-auto w-full max-w-[1240px] px-4 py-5 sm:px-8">
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="font-semibold text-lg">{title}</h1>
        <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>
      </div>
      {intro ? <div className="mb-5 max-w-[84ch] text-dim">{intro}</div> : null}
      {children}
    </div>
  );
}

export function Section({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="mb-8">
      <h2 className="mb-2 font-semibold">
        {title} {note ? <span className="font-normal text-faint">{note}</span> : null}
      </h2>
      {children}
    </section>
  );
}
