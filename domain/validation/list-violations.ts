import { eq, readonlyArray as RA, string as S } from "fp-ts";
import { type InvalidInput, invalidInput, type Violation } from "../errors.ts";

/** More help nobody, and an answer that lists thousands would not fit through the workflow (256 KiB). */
const most = 100;

const furtherOnes: Violation = {
  pointer: "",
  rule: "more-violations",
  detail: `must break fewer rules: only the first ${most} are listed`,
};

const sameViolation = eq.struct<Violation>({ pointer: S.Eq, rule: S.Eq, detail: S.Eq });

/** The refusal that lists these violations, each once. */
export const listViolations = (violations: ReadonlyArray<Violation>): InvalidInput => {
  const once = RA.uniq(sameViolation)(violations.slice(0, 2 * most));
  return invalidInput(once.length > most ? [...once.slice(0, most), furtherOnes] : once);
};
