import type { ColumnRole } from "@/lib/labels/label-choices";

/** What columns are usually called, folded, by what they are; within a role the likeliest first. */
export const columnNames: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  item: [
    ...["transcriptid", "contenthash", "externalid", "item", "itemid", "transcript", "instanceid", "sampleid"],
    ...["questionid", "exampleid", "recordid", "docid", "documentid", "taskid", "unit", "unitid", "id", "uid", "uuid"],
  ],
  model: ["model", "modelname", "modelid"],
  condition: ["condition"],
  epoch: ["epoch"],
  rater: [
    ...["rater", "raterid", "ratername", "annotator", "annotatorid", "annotatorname", "coder", "coderid", "labeler"],
    ...["labeller", "labelerid", "worker", "workerid", "judge", "judgename", "monitor", "user", "userid", "username"],
  ],
  raterKind: ["raterkind", "ratertype", "annotatortype", "annotatorkind"],
  raterVersion: ["raterversion", "judgeversion", "monitorversion", "modelversion", "version"],
  prompt: ["judgeprompt", "monitorprompt", "raterprompt"],
  promptHash: ["prompthash", "promptsha256", "judgeprompthash", "monitorprompthash"],
  question: ["element", "question", "dimension", "criterion", "attribute", "field", "labelname", "metric"],
  value: ["value", "option", "choice", "answer", "rating", "score", "label", "annotation"],
  note: ["note", "notes", "comment", "comments", "rationale", "justification"],
  part: ["part", "partindex", "partkind", "textfield"],
  start: ["startutf16", "start", "startoffset", "begin", "beginoffset", "spanstart"],
  end: ["endutf16", "end", "endoffset", "stop", "spanend"],
  unit: ["unit", "offsetunit", "offsets"],
  quote: ["quote", "spantext", "markedtext", "text", "surface"],
  type: ["type", "spantype", "label", "category", "tag", "labels"],
  markId: ["spanid", "markid"],
  loadBearing: ["loadbearing"],
  evidence: ["evidence"],
  severity: ["severity"],
  confidence: ["confidence"],
  relation: ["relation", "linkrelation"],
  linkPart: ["linkpart", "linkedpart"],
  linkStart: ["linkstart", "linkedstart"],
  linkEnd: ["linkend", "linkedend"],
  linkQuote: ["linkquote", "linkedquote", "linktext"],
};

/** Names of columns that say where labels come from or when they were made, and are never labels themselves. */
export const bookkeeping: ReadonlySet<string> = new Set([
  ...["sourcefile", "file", "filename", "path", "url", "source", "dataset", "subset", "split", "index", "row", "seed"],
  ...["time", "timestamp", "date", "createdat", "updatedat", "submittedat", "duration", "leadtime", "batch", "prompt"],
  ...["system", "systemmessage", "usermessage", "response", "reasoning", "reasoningtrace", "text", "content"],
]);
