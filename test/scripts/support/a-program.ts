import type { Program, Resource } from "../../../local/program.ts";

type Given = Partial<Omit<Resource, "type" | "name">> & Pick<Resource, "type" | "name">;

const stackUrn = "urn:pulumi:test::things::pulumi:pulumi:Stack::things-test";

/** A resource of the stack `things-test`; its ARN is `arn:<name>` unless something else is said. */
export const aResource = ({ type, name, ...given }: Given): Resource => ({
  type,
  name,
  urn: `urn:pulumi:test::things::${type}::${name}`,
  parent: stackUrn,
  id: name,
  inputs: {},
  outputs: { ...given.inputs, arn: `arn:${name}` },
  ...given,
});

export const aProgram = (resources: ReadonlyArray<Given>, given: Partial<Program> = {}): Program => ({
  project: "things",
  stack: "test",
  region: "us-east-1",
  accountId: "000000000000",
  resources: [
    { type: "pulumi:pulumi:Stack", name: "things-test", urn: stackUrn, id: "things-test", inputs: {}, outputs: {} },
    ...resources.map(aResource),
  ],
  outputs: {},
  ...given,
});
