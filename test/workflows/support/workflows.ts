import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { itemsOf, type Members, membersOf } from "../../../local/members.ts";

const directory = ".github/workflows";

export type Workflow = { readonly file: string; readonly text: string; readonly content: Members };
export type Job = { readonly workflow: string; readonly id: string; readonly content: Members };
export type Step = { readonly job: Job; readonly content: Members };

/** Every workflow of the repository. YAML 1.2, as GitHub reads it: `on` is a word. */
export const workflows: ReadonlyArray<Workflow> = readdirSync(directory).map((file) => {
  const text = readFileSync(join(directory, file), "utf8");
  return { file, text, content: membersOf(parse(text)) };
});

export const jobs: ReadonlyArray<Job> = workflows.flatMap(({ file, content }) =>
  Object.entries(membersOf(content["jobs"])).map(([id, job]) => ({ workflow: file, id, content: membersOf(job) })),
);

export const steps: ReadonlyArray<Step> = jobs.flatMap((job) =>
  itemsOf(job.content["steps"]).map((step) => ({ job, content: membersOf(step) })),
);

/** Steps that use an action, whatever its version. */
export const stepsWith = (action: string): ReadonlyArray<Step> =>
  steps.filter(({ content }) => String(content["uses"]).startsWith(`${action}@`));

/** What the step gives to its action. */
export const inputsOf = ({ content }: Step): Members => membersOf(content["with"]);

export const scripts: ReadonlyArray<string> = steps.flatMap(({ content }) =>
  typeof content["run"] === "string" ? [content["run"]] : [],
);

export const nameOf = ({ workflow, id }: Job): string => `${workflow} ${id}`;
