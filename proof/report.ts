import type { CampaignResult } from "./campaign.ts";

export type Proof = {
  readonly date: string;
  readonly seed: number;
  readonly form: "quick" | "full";
  /** The campaigns that were chosen; all of them when it is absent. */
  readonly only?: ReadonlyArray<string>;
  readonly commit: string;
  readonly machine: string;
  readonly campaigns: ReadonlyArray<
    { readonly name: string; readonly title: string; readonly seconds: number } & CampaignResult
  >;
};

/** Whether every target of every campaign is met. */
export const isMet = ({ campaigns }: Proof): boolean =>
  campaigns.every(({ targets, failures }) => failures.length === 0 && targets.every(({ met }) => met));

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(" | ")} |`;

const command = ({ seed, form, only }: Proof): string =>
  [
    "npm run proof -- --seed",
    seed,
    ...(form === "quick" ? ["--quick"] : []),
    ...(only ? ["--only", only.join()] : []),
  ].join(" ");

/** What is printed and stands on the page before all else. */
export const verdict = (proof: Proof): string => {
  const targets = proof.campaigns.flatMap((campaign) => campaign.targets);
  const missed = targets.filter(({ met }) => !met).length;
  const failures = proof.campaigns.flatMap((campaign) => campaign.failures).length;
  const minutes = Math.round(proof.campaigns.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
  return isMet(proof)
    ? `All ${targets.length} targets are met, in ${minutes} minutes.`
    : `**${missed} of ${targets.length} targets are missed**, and ${failures} failures are in proof.json.`;
};

/** The page for people: what was tried, what was reached, and what only AWS could show. */
export const report = (proof: Proof, notes: ReadonlyArray<string> = []): string => {
  const { campaigns } = proof;
  const cannot = campaigns.flatMap(({ cannot: reasons }) => reasons);
  return [
    "# Proof",
    "",
    `Written by \`npm run proof\`, ${proof.form} form, seed ${proof.seed}, on ${proof.date}, commit ${proof.commit}, ${proof.machine}.`,
    "Everything here ran on one machine, against the laptop cloud, which serves the program that is deployed; DynamoDB is dynalite.",
    `\`${command(proof)}\` draws the same cases again where chance has a part (in all but races and overload); which of concurrent requests comes first is the machine's.`,
    "",
    verdict(proof),
    "",
    row("campaign", "target", "wanted", "reached", ""),
    row("---", "---", "---", "---", "---"),
    ...campaigns.flatMap(({ name, title, targets }) =>
      targets.map(({ what, target, reached, met }, index) =>
        row(index === 0 ? `**${name}**: ${title}` : "", what, target, reached, met ? "met" : "**missed**"),
      ),
    ),
    "",
    "## Figures",
    "",
    ...campaigns.map(({ name, tried, survived, seconds, figures }) => {
      const more = Object.entries(figures).map(([name, value]) => `${name}: ${value}`);
      return `- **${name}**: ${[`${tried} tried`, `${survived} survived`, `${Math.round(seconds)} s`, ...more].join("; ")}`;
    }),
    ...(notes.length === 0 ? [] : ["", "## Beside the campaigns", "", ...notes.map((note) => `- ${note}`)]),
    ...(cannot.length === 0 ? [] : ["", "## What only AWS could show", "", ...cannot.map((reason) => `- ${reason}`)]),
    "",
  ].join("\n");
};
