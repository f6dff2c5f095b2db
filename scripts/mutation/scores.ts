type Mutant = { readonly status: string };
/** The part of Stryker's report that is read (mutation-testing-report-schema). */
export type Report = { readonly files: Readonly<Record<string, { readonly mutants: ReadonlyArray<Mutant> }>> };

export type Score = { readonly noticed: number; readonly counted: number };

const noticed: ReadonlyArray<string> = ["Killed", "Timeout"];
/** Mutants on which no test could run, because loading them fails, count neither way. */
const counted: ReadonlyArray<string> = [...noticed, "Survived", "NoCoverage"];

/** How many changes the tests noticed, by top-level folder and over all. */
export const scoresOf = (reports: ReadonlyArray<Report>): Readonly<Record<string, Score>> => {
  const scores: Record<string, Score> = {};
  for (const { files } of reports)
    for (const [file, { mutants }] of Object.entries(files))
      for (const { status } of mutants)
        for (const name of [file.split("/")[0] ?? file, "all"]) {
          const score = scores[name] ?? { noticed: 0, counted: 0 };
          scores[name] = {
            noticed: score.noticed + (noticed.includes(status) ? 1 : 0),
            counted: score.counted + (counted.includes(status) ? 1 : 0),
          };
        }
  return scores;
};

/** In percent, two digits, cut off rather than rounded up. */
export const percent = ({ noticed: some, counted: of }: Score): number => Math.floor((some / of) * 10_000) / 100;

export type Ratchet = Readonly<Record<string, number>>;

/** What fell below the ratchet, in words. */
export const fallenBelow = (ratchet: Ratchet, scores: Readonly<Record<string, Score>>): ReadonlyArray<string> =>
  Object.entries(ratchet).flatMap(([name, least]) => {
    const score = scores[name];
    if (score === undefined) return [`${name}: nothing was measured`];
    return percent(score) < least
      ? [`${name}: ${percent(score)} % of the changes noticed, at least ${least} % wanted`]
      : [];
  });
