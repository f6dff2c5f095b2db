import { AsyncLocalStorage } from "node:async_hooks";
import type { runtime } from "@pulumi/pulumi";
import { membersOf } from "../members.ts";
import type { Resource } from "../program.ts";
import { madeUp } from "./made-up.ts";
import { holdsSecret, plainValue } from "./plain-value.ts";
import { providerFunctions } from "./provider/functions.ts";
import type { Account } from "./provider/provider.ts";
import { urnOf } from "./urn.ts";

/** What a registration request says beyond what Pulumi hands to mocks. */
type Origin = {
  readonly urn: string;
  readonly parent: string;
  readonly remote: boolean;
  readonly options: Options;
};

type Options = Pick<Resource, "protect" | "retainOnDelete" | "deleteBeforeReplace">;

type Place = Account & { readonly project: string; readonly stack: string; readonly directory: string };

/**
 * The part of Pulumi's mock monitor that is changed here, and of its requests that is read (neither type is exported).
 */
export type Monitor = {
  registerResource(request: RegistrationRequest, callback: unknown): unknown;
};

type RegistrationRequest = {
  getType(): string;
  getName(): string;
  getParent(): string;
  getRemote(): boolean;
  getProtect(): boolean | undefined;
  getRetainondelete(): boolean | undefined;
  getDeletebeforereplace(): boolean | undefined;
};

export type Recorder = {
  readonly mocks: runtime.Mocks;
  readonly resources: ReadonlyArray<Resource>;
  /** Makes the mock monitor tell this recorder each resource's parent, and use the engine's URNs. */
  readonly attach: (monitor: Monitor) => void;
};

/**
 * Pulumi mocks that behave like a cloud provider and keep what the program registers. They throw on what they do not
 * know.
 */
export const makeRecorder = (place: Place): Recorder => {
  const origins = new AsyncLocalStorage<Origin>();
  const resources: Array<Resource> = [];
  const taken = new Set<string>();
  const take = (what: string, name: string): void => {
    if (taken.has(name)) throw new Error(`two resources have the ${what} ${name}`);
    taken.add(name);
  };

  const newResource = async (args: runtime.MockResourceArgs): Promise<runtime.MockResourceResult> => {
    const { type, name, custom } = args;
    const { urn, parent, remote, options } = originOf(args, origins.getStore());
    take("URN", urn);
    const inputs = (await plainValue(args.inputs, place.directory)) as Resource["inputs"];
    const component = custom === false && !remote && type !== "pulumi:pulumi:Stack";
    const made = component ? { id: name, outputs: {} } : madeUp({ type, name, urn, inputs }, place);
    const outputs: Resource["outputs"] = { ...inputs, ...made.outputs };
    // An ARN among the inputs is that of another resource.
    if (typeof made.outputs["arn"] === "string") take("ARN", made.outputs["arn"]);
    const above = parent === "" ? {} : { parent };
    const secrets = Object.keys(inputs).filter((input) => holdsSecret(membersOf(args.inputs)[input]));
    const hidden = secrets.length > 0 ? { secrets } : {};
    resources.push({ type, name, urn, ...above, id: made.id, inputs, outputs, ...hidden, ...options });
    return { id: custom === false ? undefined : made.id, state: { ...(args.inputs as object), ...made.outputs } };
  };

  return {
    resources,
    mocks: {
      newResource,
      call: ({ token }) => {
        const answer = providerFunctions[token];
        if (answer === undefined) throw new Error(`the laptop cloud does not know the function ${token}`);
        return answer(place);
      },
      registerTransform: () => {
        throw new Error("stack transforms do not run in the laptop cloud");
      },
    },
    attach: (monitor) => {
      const register = monitor.registerResource.bind(monitor);
      const urnFor = (parent: string, type: string, name: string) => urnOf({ ...place, parent, type, name });
      monitor.registerResource = (request, callback) => {
        const parent = request.getParent();
        const urn = urnFor(parent, request.getType(), request.getName());
        const origin = { urn, parent, remote: request.getRemote(), options: optionsOf(request) };
        return origins.run(origin, () => register(request, callback));
      };
      Object.assign(monitor, { newUrn: urnFor });
    },
  };
};

const optionsOf = (request: RegistrationRequest): Options => ({
  ...(request.getProtect() === true ? { protect: true } : {}),
  ...(request.getRetainondelete() === true ? { retainOnDelete: true } : {}),
  ...(request.getDeletebeforereplace() === true ? { deleteBeforeReplace: true } : {}),
});

/** A registration has an origin; reading an existing resource does not pass through `registerResource`. */
const originOf = ({ type, name, id, transforms }: runtime.MockResourceArgs, origin: Origin | undefined): Origin => {
  if (origin === undefined || (id ?? "") !== "")
    throw new Error(`${type} "${name}" reads or imports an existing resource: the laptop cloud has none`);
  if ((transforms ?? []).length > 0) throw new Error(`${type} "${name}" has transforms, which do not run here`);
  return origin;
};
