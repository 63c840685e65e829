import { defaultScheme } from "@/lib/scheme/default-scheme";
import type { Scheme } from "@/lib/scheme/scheme";
import { agentActions } from "@/lib/scheme/templates/agent-actions";
import { hintExperiment } from "@/lib/scheme/templates/hint-experiment";
import { screening } from "@/lib/scheme/templates/screening";
import type { TemplateKey } from "@/lib/scheme/templates/template-keys";

/** A scheme to begin with, and the publications that it rests on. */
export type SchemeTemplate = { readonly scheme: Scheme; readonly sources: readonly string[] };

const lanham = "Lanham 2022, Externalized reasoning oversight";
const turpin = "Turpin et al. 2023, arXiv:2305.04388";
const chen = "Chen et al. 2025, arXiv:2505.05410";
const arcuschin = "Arcuschin et al. 2025, arXiv:2503.08679";
const emmons = "Emmons et al. 2025, arXiv:2507.05246";
const scheurer = "Scheurer et al. 2023, arXiv:2311.07590";
const baker = "Baker et al. 2025, arXiv:2503.11926";
const kutasov = "Kutasov et al. 2025 (SHADE-Arena), arXiv:2506.15740";
const schoen = "Schoen et al. 2025, arXiv:2509.15541";

/** The schemes to begin with. What they share has the same keys and words, so that labels can be compared across them. */
export const schemeTemplates: Readonly<Record<TemplateKey, SchemeTemplate>> = {
  authenticity: { scheme: defaultScheme, sources: [lanham, turpin, chen, arcuschin, emmons] },
  screening: { scheme: screening, sources: [lanham] },
  hintExperiment: { scheme: hintExperiment, sources: [turpin, chen, arcuschin] },
  agentActions: { scheme: agentActions, sources: [scheurer, baker, kutasov, schoen] },
};
