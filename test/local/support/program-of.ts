import type { Program, Resource } from "../../../local/program.ts";

type Described = Omit<Partial<Resource>, "type" | "name">;

/** A resource by hand; outputs default to the inputs, the id to the name. */
export const resource = (
  type: string,
  name: string,
  { inputs = {}, outputs = {}, ...rest }: Described = {},
): Resource => ({
  type,
  name,
  urn: `urn:pulumi:test::test::${type}::${name}`,
  id: name,
  ...rest,
  inputs,
  outputs: { ...inputs, ...outputs },
});

/** A program that declares these resources and nothing else. */
export const programOf = (...resources: ReadonlyArray<Resource>): Program => ({
  project: "test",
  stack: "test",
  region: "eu-central-1",
  accountId: "000000000000",
  resources,
  outputs: {},
});

export const roleArn = (name: string): string => `arn:aws:iam::000000000000:role/${name}`;

export const role = (name: string, inputs: Resource["inputs"] = {}): Resource =>
  resource("aws:iam/role:Role", name, {
    inputs: { assumeRolePolicy: trusting("lambda.amazonaws.com"), ...inputs },
    outputs: { arn: roleArn(name) },
  });

type Statements = ReadonlyArray<Readonly<Record<string, unknown>>>;

export const policy = (...statements: Statements): string =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });

export const trusting = (service: string): string =>
  policy({ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" });

export const rolePolicy = (name: string, roleName: string, ...statements: Statements): Resource =>
  resource("aws:iam/rolePolicy:RolePolicy", name, { inputs: { role: roleName, policy: policy(...statements) } });
