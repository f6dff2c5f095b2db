import type { Statement } from "../iam/statement.ts";
import type { StatementChange } from "../iam/statement-changes.ts";
import { short, shortTogether } from "./short.ts";

/** One line for one change of a policy, which can be understood without the policy. */
export const statementLine = (resource: string, change: StatementChange): string => {
  const { kind, statement } = change;
  const where = `${resource}, ${statement.label}`;
  if (kind !== "changed") return `${kind === "gained" ? "+" : "-"} ${where}: ${sentence(statement)}`;
  const { part, gained, lost } = change;
  // More values of a condition may mean fewer rights: only a reader can tell.
  const sign = part.startsWith(condition) || (gained.length > 0 && lost.length > 0) ? "!" : lost.length > 0 ? "-" : "+";
  return `${sign} ${where}: ${part} ${difference(gained, lost)} (${context(statement, part)})`;
};

const condition = "Condition ";

const difference = (gained: ReadonlyArray<string>, lost: ReadonlyArray<string>): string => {
  const shortened = shortTogether([...gained, ...lost]);
  return gained.length === 1 && lost.length === 1
    ? `${lost.map(shortened).join()} → ${gained.map(shortened).join()}`
    : [...gained.map((text) => `+${shortened(text)}`), ...lost.map((text) => `−${shortened(text)}`)].join(" ");
};

const sentence = ({ effect, parts }: Statement): string =>
  [
    effect,
    ...Object.entries(parts).map(([part, texts]) => {
      const listed = texts.map(short).join(", ");
      return part === "Action" ? listed : `${words[part] ?? part.replace(condition, "if ")} ${listed}`;
    }),
  ].join(" ");

const words: Readonly<Record<string, string>> = {
  Resource: "on",
  Principal: "by",
  NotAction: "all but",
  NotResource: "on all but",
  NotPrincipal: "by all but",
};

/** What the statement is about, beside the part that changed. */
const context = ({ effect, parts }: Statement, changed: string): string => {
  const conditions = Object.keys(parts).filter((part) => part.startsWith(condition) && part !== changed).length;
  const more = changed.startsWith(condition) ? " more" : "";
  const rest = ["Action", "Resource", "Principal"]
    .filter((part) => part !== changed && parts[part] !== undefined)
    .map((part) => `${part === "Action" ? "" : `${words[part] ?? ""} `}${some(parts[part] ?? [])}`);
  return [
    effect,
    ...rest,
    ...(conditions === 0 ? [] : [`under ${conditions}${more} ${conditions === 1 ? "condition" : "conditions"}`]),
  ].join(" ");
};

const some = ([first = "", ...others]: ReadonlyArray<string>): string =>
  others.length === 0 ? short(first) : `${short(first)} and ${others.length} more`;
