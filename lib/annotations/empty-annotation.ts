import type { Annotation } from "@/lib/annotations/annotation";

/** What every annotation begins as. */
export const emptyAnnotation: Annotation = { state: "draft", answers: {}, spans: [], note: "", discussion: null };
