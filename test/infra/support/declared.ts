import { runtime } from "@pulumi/pulumi";
import { makeRecorder, type Monitor } from "../../../local/program/recorder.ts";
import type { Resource } from "../../../local/program.ts";

/** What a piece of the program declares. */
export type Declared = {
  readonly resources: ReadonlyArray<Resource>;
  /** `type name < name of the parent`, sorted. */
  readonly tree: ReadonlyArray<string>;
  readonly protected: ReadonlyArray<string>;
  /** What stays in AWS when the stack is destroyed. */
  readonly retained: ReadonlyArray<string>;
  /** What replaces a resource beside what its provider says: inputs, and resources by name. */
  readonly replacedBy: (name: string) => Replacement | undefined;
  readonly inputs: (name: string) => Readonly<Record<string, unknown>>;
};

type Replacement = { readonly inputs: ReadonlyArray<string>; readonly resources: ReadonlyArray<string> };

/** The part of a registration request that Pulumi hands to no mock and the recorder does not keep. */
type WithReplacement = { getReplaceonchangesList(): string[]; getReplaceWithList(): string[] };

const place = {
  project: "user-manager",
  stack: "test",
  region: "eu-central-1",
  accountId: "123456789012",
  directory: process.cwd(),
};

/** Runs `make` as a Pulumi program on mocks. */
export const declared = async (make: () => void): Promise<Declared> => {
  const recorder = makeRecorder(place);
  await runtime.setMocks(recorder.mocks, place.project, place.stack, false, "test");
  // Pulumi types the monitor as its gRPC client; under mocks it is the mock monitor.
  const monitor = runtime.getMonitor() as unknown as Monitor;
  recorder.attach(monitor);
  const replacements = new Map<string, Replacement>();
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request: Parameters<Monitor["registerResource"]>[0] & WithReplacement, callback) => {
    const [inputs, resources] = [request.getReplaceonchangesList(), request.getReplaceWithList().map(nameIn)];
    if (inputs.length + resources.length > 0) replacements.set(request.getName(), { inputs, resources });
    return register(request, callback);
  };
  runtime.setAllConfig({ "aws:region": place.region });
  await runtime.runInPulumiStack(() => {
    make();
    return Promise.resolve({});
  });
  await runtime.disconnect();
  const { resources } = recorder;
  const named = (kept: (resource: Resource) => boolean | undefined) =>
    resources.filter((resource) => kept(resource) === true).map(({ name }) => name);
  return {
    resources,
    tree: treeOf(resources),
    protected: named(({ protect }) => protect),
    retained: named(({ retainOnDelete }) => retainOnDelete),
    replacedBy: (name) => replacements.get(name),
    inputs: inputsIn(resources),
  };
};

const nameIn = (urn: string | undefined): string => urn?.split("::").at(-1) ?? "";

export const treeOf = (resources: ReadonlyArray<Resource>): ReadonlyArray<string> =>
  resources
    .filter(({ type }) => type !== "pulumi:pulumi:Stack")
    .map(({ type, name, parent }) => `${type} ${name} < ${nameIn(parent)}`)
    .toSorted();

export const inputsIn =
  (resources: ReadonlyArray<Resource>) =>
  (name: string): Readonly<Record<string, unknown>> => {
    const found = resources.filter((resource) => resource.name === name && !resource.type.startsWith("user-manager:"));
    const [resource, ...others] = found;
    if (resource === undefined || others.length > 0) throw new Error(`${found.length} resources are called ${name}`);
    return resource.inputs;
  };

/** The policy document in an input. */
export const policyIn = (inputs: Readonly<Record<string, unknown>>, member = "policy"): unknown =>
  JSON.parse(String(inputs[member]));
