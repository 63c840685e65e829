import { type AgreementFigures, agreementFigures, type Question } from "@/lib/agreement/agreement-report";
import { agreementWeight } from "@/lib/agreement/agreement-weights";
import { cohensKappa } from "@/lib/agreement/cohens-kappa";
import { type PairMatrix, pairwise } from "@/lib/agreement/pairwise";
import { type Difficulty, peopleRating } from "@/lib/agreement/people-majority";
import { type Rating, ratingTable } from "@/lib/agreement/rating-table";
import { type Advantage, standInAdvantage } from "@/lib/agreement/stand-in-advantage";
import type { LabelSet } from "@/lib/annotations/label-set";
import { seededRandom } from "@/lib/random";
import type { RaterKind } from "@/lib/raters/rater";
import { findElement } from "@/lib/scheme/elements";
import type { SchemeElement } from "@/lib/scheme/scheme";
import type { StatisticContext } from "@/lib/statistics/statistic";

/** How the raters of one question compare. */
export type RaterReport = {
  /** The question's key; null when the scheme asks nothing. */
  readonly element: string | null;
  readonly raters: readonly { readonly id: string; readonly kind: RaterKind; readonly ratings: number }[];
  /** Raters × raters: Cohen's kappa, with linear weights where the question is ordinal. */
  readonly kappas: PairMatrix;
  /** Raters × raters: the share of equal answers, unweighted. */
  readonly percents: PairMatrix;
  /** People among themselves. */
  readonly people: AgreementFigures | null;
  readonly machines: readonly MachineReport[];
};

/** A machine rater held against people. */
export type MachineReport = {
  readonly id: string;
  /** On tasks that it and people rated: with what most people say; ties of people are left out. */
  readonly all: AgainstPeople;
  /** The same where two people or more rated, by whether they differ. */
  readonly byDifficulty: Readonly<Record<Difficulty, AgainstPeople>>;
};

export type AgainstPeople = { readonly agreement: AgreementFigures; readonly advantage: Advantage };

/**
 * How raters compare on the question that is asked about, or on the scheme's first: pair by pair, people among themselves,
 * and machine raters against people.
 */
export function ratersStatistic(labels: LabelSet, { scheme, options, onProgress }: StatisticContext): RaterReport {
  const element = (options.about === null ? null : findElement(scheme, options.about)) ?? scheme.elements[0] ?? null;
  if (element === null) return nobody;
  const { raterIds, table } = ratingTable(labels.annotations, element);
  const kindOf = new Map(labels.raters.map(({ id, kind }) => [id, kind]));
  const kinds = raterIds.map((id) => kindOf.get(id) ?? "member");
  const weights = element.level === "ordinal" ? "linear" : "unweighted";
  const categories = element.options.map((_, code) => code);
  const people = table.map((row) => row.filter((_, rater) => kinds[rater] !== "machine"));
  const machines = raterIds.flatMap((id, rater) => (kinds[rater] === "machine" ? [{ id, rater }] : []));
  const question = questionOf(element);
  onProgress(0.1);
  return {
    element: element.key,
    raters: raterIds.map((id, rater) => ({ id, kind: kinds[rater] ?? "member", ratings: countRatings(table, rater) })),
    kappas: pairwise(table, (a, b) => cohensKappa(a, b, { weights, categories })),
    percents: pairwise(table, shareOfEqual),
    people: machines.length === 0 ? null : agreementFigures(question(people), options),
    machines: machines.map(({ id, rater }, index) => {
      onProgress(0.2 + (0.8 * index) / machines.length);
      const units = table.map((row, unit) => ({ own: row[rater] ?? null, people: people[unit] ?? [] }));
      return { id, ...againstPeople(units, { question, options }) };
    }),
  };
}

const nobody: RaterReport = { element: null, raters: [], kappas: [], percents: [], people: null, machines: [] };

type MachineUnit = { readonly own: Rating; readonly people: readonly Rating[] };

type Comparison = {
  readonly question: (table: Question["table"]) => Question;
  readonly options: StatisticContext["options"];
};

function againstPeople(units: readonly MachineUnit[], comparison: Comparison): Omit<MachineReport, "id"> {
  const compared = units.flatMap(({ own, people }) => (own === null ? [] : [{ own, people, ...peopleRating(people) }]));
  const of = (difficulty: Difficulty) => compared.filter((unit) => unit.difficulty === difficulty);
  return {
    all: compareWithPeople(compared, comparison),
    byDifficulty: {
      unanimous: compareWithPeople(of("unanimous"), comparison),
      divided: compareWithPeople(of("divided"), comparison),
    },
  };
}

type ComparedUnit = { readonly own: number; readonly people: readonly Rating[]; readonly majority: number | null };

function compareWithPeople(units: readonly ComparedUnit[], { question, options }: Comparison): AgainstPeople {
  const settled = question(units.flatMap(({ own, majority }) => (majority === null ? [] : [[own, majority]])));
  const codes = Float64Array.from({ length: settled.values }, (_, code) => code);
  const weight = agreementWeight(settled.level === "ordinal" ? "linear" : "unweighted", codes);
  const { resamples, confidence: level, seed } = options;
  return {
    agreement: agreementFigures(settled, options),
    advantage: standInAdvantage(units, weight, { resamples, level, random: seededRandom(seed) }),
  };
}

function questionOf({ level, options }: SchemeElement): Comparison["question"] {
  return (table) => ({ table, level, values: options.length });
}

function shareOfEqual(a: readonly number[], b: readonly number[]): number {
  return a.filter((rating, unit) => rating === b[unit]).length / a.length;
}

function countRatings(table: Question["table"], rater: number): number {
  return table.reduce((count, row) => count + Number((row[rater] ?? null) !== null), 0);
}
