import type { ExpectedRevisions } from "../revision.ts";
import type { Version } from "../version.ts";

/** The write's own condition: `*` and no expectation at all are content with whatever version it meets. */
export const expectedVersion = (
  expected: ExpectedRevisions | undefined,
  current: Version,
): { readonly expected_version?: Version } =>
  expected === undefined || expected === "*" ? {} : { expected_version: current };
