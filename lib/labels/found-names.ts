import type { Said } from "@/lib/labels/label-row";

/** A name with its values, each with how often it was found. */
export type FoundValues = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The names of labels found in files, each with how often. */
export type FoundNames = {
  /** Types of marks. */
  readonly marks: ReadonlyMap<string, number>;
  /** Questions about whole transcripts, with their values. */
  readonly questions: FoundValues;
  /** Properties of marks, with their values. */
  readonly properties: FoundValues;
  /** Relations of links. */
  readonly relations: ReadonlyMap<string, number>;
};

/** Far more names than a scheme has: whatever is behind them is no label. */
export const mostNames = 2000;

/** Collects the names in what is said, row by row. */
export class NameCollector {
  private readonly marks = new Map<string, number>();
  private readonly relations = new Map<string, number>();
  private readonly questions = new Map<string, Map<string, number>>();
  private readonly properties = new Map<string, Map<string, number>>();
  private size = 0;

  /** @returns The question, property or type that has too many names, in words; null when none has. */
  add({ answers, marks }: Said): string | null {
    for (const { name, value } of answers) this.countValue(this.questions, name, value);
    for (const mark of marks) {
      this.count(this.marks, mark.type);
      for (const { name, value } of mark.properties) this.countValue(this.properties, name, value);
      for (const { relation } of mark.links) this.count(this.relations, relation);
    }
    return this.size > mostNames ? this.largest() : null;
  }

  get found(): FoundNames {
    return { marks: this.marks, questions: this.questions, properties: this.properties, relations: this.relations };
  }

  private count(names: Map<string, number>, name: string): void {
    const before = names.get(name) ?? 0;
    if (before === 0) this.size += 1;
    names.set(name, before + 1);
  }

  private countValue(names: Map<string, Map<string, number>>, name: string, value: string): void {
    const values = names.get(name) ?? new Map<string, number>();
    names.set(name, values);
    this.count(values, value);
  }

  private largest(): string {
    const groups: (readonly [string, number])[] = [
      ["types of marks", this.marks.size],
      ["relations", this.relations.size],
      ...[...this.questions, ...this.properties].map(([name, values]) => [name, values.size] as const),
    ];
    const [name = ""] = groups.sort(([, one], [, other]) => other - one)[0] ?? [];
    return name;
  }
}
