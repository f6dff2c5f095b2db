import { format } from "prettier";
import { areas } from "./areas.ts";
import { type Evidence, type Requirement, type State, stateOf } from "./requirement.ts";

/** A rule as it is written, not as markup: two underscores are no emphasis. */
const plain = (text: string): string => text.replace(/[\\`*_<>[\]]/g, "\\$&");
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(" | ")} |`;

const codeOf = (text: string): string => (text.includes("`") ? text : `\`${text}\``);

const told = (evidence: Evidence): string =>
  "campaign" in evidence
    ? `campaign [${evidence.campaign}](../proof/campaigns/${evidence.campaign}.ts)`
    : `[${evidence.file.replace(/^test\//, "")}](../${evidence.file}): ${codeOf(evidence.title)}`;

const rowOf = (requirement: Requirement): string => {
  const { id, rule, anchors, level, evidence, missing, note } = requirement;
  const about = [note, missing].filter((text) => text !== undefined);
  return row(
    id,
    plain(rule),
    `${anchors.join("; ")} (${level})`,
    stateOf(requirement),
    [...evidence.map(told), ...about].join("; "),
  );
};

/** The page for people: every requirement with what proves it, or why it is not met yet. */
export const requirementsPage = (): Promise<string> => {
  const all = areas.flatMap(({ requirements }) => requirements);
  const count = (state: State) => all.filter((requirement) => stateOf(requirement) === state).length;
  const lines = [
    "# Requirements",
    "",
    "What this API is held to, and the test that proves it. Written by `npm run requirements` from `proof/requirements/`; a test fails when this page is stale or names a test that does not exist.",
    "Campaigns run by `npm run proof`. ASVS is OWASP's Application Security Verification Standard 5.0, APIn:2023 its list for APIs.",
    "",
    `${all.length} requirements: ${count("met")} met, ${count("partly")} partly, ${count("not yet")} not yet.`,
    ...areas.flatMap(({ title, requirements }) => [
      "",
      `## ${title}`,
      "",
      row("id", "requirement", "from", "state", "proof"),
      row("---", "---", "---", "---", "---"),
      ...requirements.map(rowOf),
    ]),
    "",
  ];
  return format(lines.join("\n"), { parser: "markdown" });
};
