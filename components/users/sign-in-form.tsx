"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";

type Problem = "wrong" | "tooMany" | "unreachable" | null;

async function trySignIn(next: string, form: FormData): Promise<Problem> {
  try {
    const answer = await signIn("credentials", {
      email: form.get("email"),
      password: form.get("password"),
      redirect: false,
    });
    if (answer?.ok) {
      // A whole new page, so that nothing rendered for nobody is kept.
      window.location.assign(next);
      return null;
    }
    return answer?.error?.includes("tooManySignIns") ? "tooMany" : "wrong";
  } catch {
    // `fetch` failed: the server did not answer at all.
    return "unreachable";
  }
}

export function SignInForm({ next }: { readonly next: string }) {
  const text = useTranslations("signIn");
  const common = useTranslations("common");
  const [problem, submit, isPending] = useActionState((_: Problem, form: FormData) => trySignIn(next, form), null);
  return (
    <main id="content" className="mx-auto flex min-h-dvh max-w-[360px] flex-col justify-center gap-5 px-4 py-10">
      <div>
        <p className="font-semibold text-lg">{common("product")}</p>
        <p className="text-dim">{common("tagline")}</p>
      </div>
      <h1 className="sr-only">{text("title")}</h1>
      <form action={submit} className="flex flex-col gap-3">
        <Field label={text("email")}>
          {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
        </Field>
        <Field label={text("password")}>
          {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" required />}
        </Field>
        <p role="alert" className="min-h-5 text-danger text-sm">
          {problem ? text(problem) : null}
        </p>
        <Button look="main" type="submit" disabled={isPending}>
          {text("submit")}
        </Button>
      </form>
      <div className="flex flex-col gap-1 text-faint text-xs">
        <p>{text("noSignUp")}</p>
        <p>
          {text.rich("lost", {
            command: () => <code className="font-mono">npm run plumbline -- user password EMAIL</code>,
          })}
        </p>
      </div>
    </main>
  );
}
