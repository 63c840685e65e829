/** How the palette looks, with its commands and while they are on their way. */
export const paletteLook = {
  overlay: "fixed inset-0 z-40 bg-[rgb(0_0_0/0.3)]",
  frame:
    "fixed top-[12vh] left-1/2 z-50 w-[min(600px,calc(100vw-1.5rem))] -translate-x-1/2 overflow-hidden rounded-lg border border-line-strong bg-panel shadow-raised",
  input: "h-12 w-full border-b bg-transparent px-4 text-base outline-none placeholder:text-faint",
} as const;
