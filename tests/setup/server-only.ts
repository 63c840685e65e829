// Stands in for the package `server-only`, which throws wherever React Server Components are not being compiled.
export {};
