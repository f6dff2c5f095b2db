/** One thing that was promised, and what came of it. */
export type Target = {
  readonly what: string;
  readonly target: string;
  readonly reached: string;
  readonly met: boolean;
};

export type CampaignResult = {
  readonly tried: number;
  readonly survived: number;
  readonly targets: ReadonlyArray<Target>;
  /** What was measured beside the targets. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** Each with what is needed to see it again. */
  readonly failures: ReadonlyArray<string>;
  /** What cannot be shown here, and why. */
  readonly cannot: ReadonlyArray<string>;
};

export type CampaignContext = {
  readonly seed: number;
  /** A minute for all campaigns together, instead of a quarter of an hour. */
  readonly quick: boolean;
  readonly say: (line: string) => void;
};

export type Campaign = {
  readonly name: string;
  readonly title: string;
  readonly run: (context: CampaignContext) => Promise<CampaignResult>;
};
