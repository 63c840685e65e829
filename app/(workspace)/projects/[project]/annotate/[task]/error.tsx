"use client";

import { ErrorPage } from "@/components/frame/error-page";

type Thrown = { readonly error: Error & { digest?: string }; readonly reset: () => void };

export default function ErrorBoundary({ error, reset }: Thrown) {
  return <ErrorPage id={error.digest} onRetry={reset} />;
}
