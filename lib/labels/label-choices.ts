import { z } from "zod";

/** What whoever imports labels decides about them beside the data: what each name in the files stands for. */
export const labelChoicesSchema = z.strictObject({});
export type LabelChoices = z.infer<typeof labelChoicesSchema>;
