import type { Annotation } from "@/lib/annotations/annotation";
import type { Scheme } from "@/lib/scheme/scheme";

/** Whose work an annotation is, as far as other researchers are told. */
export type AnnotationRater = {
  readonly id: string;
  readonly kind: "member" | "machine" | "imported";
  /** A member's pseudonym; the name of a machine, with its version, or of a rater whose labels came in a file. */
  readonly name: string;
  readonly isViewer: boolean;
};

/** An annotation that the viewer may see, with the scheme it was made with. */
export type VisibleAnnotation = {
  readonly id: string;
  readonly rater: AnnotationRater;
  readonly annotation: Annotation;
  readonly schemeNumber: number;
  readonly scheme: Scheme;
  /** Null for the viewer's own draft. */
  readonly submittedAt: Date | null;
  /** Time at work on it, in milliseconds; 0 when unknown. */
  readonly activeMs: number;
};

/** The annotations of a transcript that the viewer may see. */
export type VisibleAnnotations = {
  readonly annotations: readonly VisibleAnnotation[];
  /** The task that the viewer still has open, because of which others' labels are kept from them; null when none is. */
  readonly blindedBy: string | null;
};
