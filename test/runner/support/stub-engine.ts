import { Server, ServerCredentials } from "@grpc/grpc-js";
import type engine from "@pulumi/pulumi/proto/engine_pb.js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb.js";
import resource from "@pulumi/pulumi/proto/resource_pb.js";
import { ResourceMonitorService } from "@pulumi/pulumi/proto/resource_grpc_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import { type Members, membersOf } from "../../../local/members.ts";
import { urnOf } from "../../../local/program/urn.ts";
import { plainStruct } from "./plain-struct.ts";

/** What a program asks the engine to register. */
export type Registration = {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly parent?: string;
  readonly protect?: true;
  readonly retainOnDelete?: true;
  readonly inputs: unknown;
};

/** The provider's part: what exists after a registration, and what its functions answer. */
export type Provider = {
  readonly make: (registration: Registration) => { readonly id: string; readonly outputs: Members };
  readonly invoke: (token: string) => Members;
};

type Place = { readonly project: string; readonly stack: string };
type Call<A, B> = (call: { readonly request: A }, done: (error: Error | null, answer?: B) => void) => void;

export type StubEngine = {
  readonly address: string;
  readonly registrations: ReadonlyArray<Registration>;
  /** Every call of a provider's function, by its token. */
  readonly invocations: ReadonlyArray<string>;
  /** The stack's outputs, once the program has ended well. */
  readonly outputs: () => unknown;
  /** What the program told the person before the terminal: severity and message. */
  readonly logs: ReadonlyArray<readonly [severity: "debug" | "info" | "warning" | "error", message: string]>;
  readonly close: () => void;
};

const severities = ["debug", "info", "warning", "error"] as const;

/** Pulumi's engine and resource monitor as the program's process sees them, over gRPC, in front of a made-up provider. */
export const startStubEngine = async (place: Place, provider: Provider): Promise<StubEngine> => {
  const registrations: Registration[] = [];
  const invocations: string[] = [];
  const logs: (readonly [(typeof severities)[number], string])[] = [];
  let outputs: unknown;

  const registerResource: Call<resource.RegisterResourceRequest, resource.RegisterResourceResponse> = (
    { request },
    done,
  ) => {
    const registration = registrationOf(place, request);
    registrations.push(registration);
    const { id, outputs: made } = provider.make(registration);
    const properties = { ...membersOf(request.getObject()?.toJavaScript()), ...made };
    const answer = new resource.RegisterResourceResponse();
    done(null, answer.setUrn(registration.urn).setId(id).setObject(structOf(properties)));
  };
  const registerResourceOutputs: Call<resource.RegisterResourceOutputsRequest, empty.Empty> = ({ request }, done) => {
    if (request.getUrn().includes("::pulumi:pulumi:Stack::"))
      outputs = plainStruct(request.getOutputs()?.toJavaScript());
    done(null, new empty.Empty());
  };
  const invoke: Call<resource.ResourceInvokeRequest, resource.ResourceInvokeResponse> = ({ request }, done) => {
    invocations.push(request.getTok());
    done(null, new resource.ResourceInvokeResponse().setReturn(structOf(provider.invoke(request.getTok()))));
  };
  const supportsFeature: Call<resource.SupportsFeatureRequest, resource.SupportsFeatureResponse> = (_, done) =>
    done(null, new resource.SupportsFeatureResponse().setHassupport(true));
  const log: Call<engine.LogRequest, empty.Empty> = ({ request }, done) => {
    logs.push([severities[request.getSeverity()], request.getMessage()]);
    done(null, new empty.Empty());
  };
  const signalAndWaitForShutdown: Call<empty.Empty, empty.Empty> = (_, done) => done(null, new empty.Empty());
  const monitor = { registerResource, registerResourceOutputs, invoke, supportsFeature, signalAndWaitForShutdown };

  const server = new Server();
  server.addService(ResourceMonitorService, monitor);
  server.addService(EngineService, { log });
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  );
  return {
    address: `127.0.0.1:${port}`,
    registrations,
    invocations,
    outputs: () => outputs,
    logs,
    close: () => server.forceShutdown(),
  };
};

const registrationOf = (place: Place, request: resource.RegisterResourceRequest): Registration => {
  const [type, name, parent] = [request.getType(), request.getName(), request.getParent()];
  return {
    urn: urnOf({ ...place, type, name, parent }),
    type,
    name,
    ...(parent === "" ? {} : { parent }),
    ...(request.getProtect() === true ? { protect: true } : {}),
    ...(request.getRetainondelete() === true ? { retainOnDelete: true } : {}),
    inputs: plainStruct(request.getObject()?.toJavaScript()),
  };
};

/** Without members that have no value: JSON has no `undefined`, and neither has a Struct. */
const structOf = (members: Members): struct.Struct =>
  struct.Struct.fromJavaScript(JSON.parse(JSON.stringify(members)) as Record<string, struct.JavaScriptValue>);
