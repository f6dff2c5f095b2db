import { git } from "./git.ts";

/** The revision is not in this clone. */
export class UnknownRevision extends Error {}

export type Commit = { readonly id: string; readonly subject: string };

/** The commit that a revision names. Rejects with advice when this clone does not have it. */
export const findCommit = async (directory: string, revision: string): Promise<Commit> => {
  const id = await git(directory, "rev-parse", "--verify", "--quiet", `${revision}^{commit}`).catch(() => undefined);
  if (id === undefined) throw new UnknownRevision(await advice(directory, revision));
  return { id, subject: await git(directory, "log", "-1", "--format=%s", id) };
};

const advice = async (directory: string, revision: string): Promise<string> => {
  const shallow = await git(directory, "rev-parse", "--is-shallow-repository").catch(() => "no repository");
  if (shallow === "no repository") return `${directory} is no git repository, so it has no revision "${revision}"`;
  return shallow === "true"
    ? `this clone is shallow and does not have the revision "${revision}": fetch it first, ` +
        "`git fetch --depth=1 origin <commit>`, or check out with `fetch-depth: 0` (GitHub: actions/checkout)"
    : `there is no revision "${revision}" in this clone`;
};
