/** What shows that a requirement is met: a test by its title as the source has it, or a campaign. */
export type Evidence = { readonly file: string; readonly title: string } | { readonly campaign: string };

export type Requirement = {
  readonly id: string;
  readonly rule: string;
  /** Where it comes from; ASVS is version 5.0. */
  readonly anchors: ReadonlyArray<string>;
  readonly level: string;
  readonly evidence: ReadonlyArray<Evidence>;
  /** What is not met yet, and why. */
  readonly missing?: string;
  /** How it is met, where that is not plain. */
  readonly note?: string;
};

export type Area = { readonly title: string; readonly requirements: ReadonlyArray<Requirement> };

export type State = "met" | "partly" | "not yet";

/** Without evidence nothing counts as met. */
export const stateOf = ({ evidence, missing }: Requirement): State =>
  evidence.length === 0 ? "not yet" : missing === undefined ? "met" : "partly";

/** A test of `test/`. */
export const test = (file: string, title: string): Evidence => ({ file: `test/${file}`, title });

export const campaign = (name: string): Evidence => ({ campaign: name });
