import type { Resource } from "./resource.ts";

/** A resource of a program that was evaluated in-process: everything is known, ARNs and ids are made up. */
export type EvaluatedResource = {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly protect?: boolean;
  readonly deleteBeforeReplace?: boolean;
};

/** What rules judge. A property refers to the resources whose id, ARN or other made-up value is in it. */
export const evaluatedResources = (resources: ReadonlyArray<EvaluatedResource>): ReadonlyArray<Resource> => {
  const marks = resources.filter(({ type }) => isCustom(type)).flatMap(marksOf);
  return resources.map(({ type, name, urn, inputs, protect, deleteBeforeReplace }) => ({
    type,
    name,
    urn,
    props: inputs,
    options: { protect, deleteBeforeReplace },
    references: Object.fromEntries(
      Object.entries(inputs).map(([property, value]) => {
        const texts = textsIn(value);
        const meant = marks.filter(({ mark, of }) => of !== urn && texts.some((text) => mentions(text, mark)));
        return [property, [...new Set(meant.map(({ of }) => of))]];
      }),
    ),
  }));
};

/** Components of the program have no id that anything could refer to. */
const isCustom = (type: string): boolean => type.startsWith("aws:") || type.startsWith("awsx:");

/** Other outputs than id and ARN by which resources of a type are referred to. */
const otherMarks: Readonly<Record<string, string>> = {
  "awsx:ec2:Vpc": "vpcId",
  "aws:apigateway/restApi:RestApi": "executionArn",
  "aws:apigateway/stage:Stage": "stageName",
};

type Mark = { readonly mark: string; readonly of: string };

const marksOf = ({ type, urn, id, inputs, outputs }: EvaluatedResource): ReadonlyArray<Mark> => {
  // What a resource is itself made from is another one's: the id of a bucket's policy is the bucket's name.
  const borrowed = new Set(textsIn(inputs));
  const own = [id, outputs["arn"]].filter((mark) => typeof mark === "string" && !borrowed.has(mark));
  return [...own, outputs[otherMarks[type] ?? ""]]
    .filter((mark) => typeof mark === "string")
    .map((mark) => ({ mark, of: urn }));
};

/** ARNs and ids of endpoints are also found inside longer texts, such as policies; other ids only as they stand. */
const mentions = (text: string, mark: string): boolean =>
  text === mark || (/^(?:arn:|vpce-)/.test(mark) && text.includes(mark) && isWhole(text, mark));

const isWhole = (text: string, mark: string): boolean =>
  text
    .split(mark)
    .slice(1)
    .some((rest) => !/^[\w-]/.test(rest));

const textsIn = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
