import type { ReactNode } from "react";

type SearchFormProps = { readonly onSearch: () => void; readonly className?: string; readonly children: ReactNode };

/** Where one searches: a place of the page that one can go to. Enter in its field, or the search key of a screen's keyboard, searches. */
export function SearchForm({ onSearch, className, children }: SearchFormProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: Safari 16.4, which Next.js still serves, has no element search, and would show no landmark
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
      }}
      className={className}
    >
      {children}
    </form>
  );
}
