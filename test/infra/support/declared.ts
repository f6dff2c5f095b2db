import { runtime } from "@pulumi/pulumi";
import { makeRecorder, type Monitor } from "../../../local/program/recorder.ts";
import type { Resource } from "../../../local/program.ts";

/** What a piece of the program declares. */
export type Declared = {
  readonly resources: ReadonlyArray<Resource>;
  /** `type name < name of the parent`, sorted. */
  readonly tree: ReadonlyArray<string>;
  readonly protected: ReadonlyArray<string>;
  readonly inputs: (name: string) => Readonly<Record<string, unknown>>;
};

/** The part of a registration request that Pulumi hands to no mock. */
type WithProtection = { getProtect(): boolean | undefined };

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
  const kept = new Set<string>();
  await runtime.setMocks(recorder.mocks, place.project, place.stack, false, "test");
  // Pulumi types the monitor as its gRPC client; under mocks it is the mock monitor.
  const monitor = runtime.getMonitor() as unknown as Monitor;
  recorder.attach(monitor);
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request: Parameters<Monitor["registerResource"]>[0] & WithProtection, callback) => {
    if (request.getProtect() === true) kept.add(request.getName());
    return register(request, callback);
  };
  runtime.setAllConfig({ "aws:region": place.region });
  await runtime.runInPulumiStack(() => {
    make();
    return Promise.resolve({});
  });
  await runtime.disconnect();
  const { resources } = recorder;
  return { resources, tree: treeOf(resources), protected: [...kept], inputs: inputsIn(resources) };
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
