import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { credentials, type ServiceError } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb.js";
import analyzer from "@pulumi/pulumi/proto/analyzer_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import type { Resource } from "../../../policy/resource.ts";

/** What a policy said: `mandatory` stops a deployment. */
export type Diagnostic = {
  readonly policy: string;
  readonly mandatory: boolean;
  readonly message: string;
  readonly urn: string;
};

export type PolicyPack = {
  readonly info: () => Promise<analyzer.AnalyzerInfo>;
  /** About one resource, before it is made. */
  readonly analyze: (resource: Resource) => Promise<ReadonlyArray<Diagnostic>>;
  /** About a whole stack. */
  readonly analyzeStack: (resources: ReadonlyArray<Resource>) => Promise<ReadonlyArray<Diagnostic>>;
  readonly close: () => Promise<void>;
};

const runner = createRequire(import.meta.url).resolve("@pulumi/pulumi/cmd/run-policy-pack");

/**
 * The policy pack as `pulumi preview --policy-pack policy` starts it: by Pulumi's own runner, in the pack's folder, with
 * the engine's address and "." as arguments (pulumi/pulumi #19334). It prints the port of its Analyzer service.
 */
export const startPolicyPack = async (): Promise<PolicyPack> => {
  const child = spawn(process.execPath, [runner, "127.0.0.1:1", "."], {
    cwd: "policy",
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const port = await Promise.race([
    once(child.stdout, "data").then(([chunk]) => Number(String(chunk).trim())),
    once(child, "exit").then(() => Promise.reject(new Error(`the policy pack did not start:\n${stderr}`))),
  ]);
  const client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());
  return {
    info: () => answered((done) => client.getAnalyzerInfo(new empty.Empty(), done)),
    analyze: async (resource) => {
      const request = new analyzer.AnalyzeRequest()
        .setType(resource.type)
        .setName(resource.name)
        .setUrn(resource.urn)
        .setProperties(structOf(resource.props))
        .setOptions(optionsOf(resource));
      return diagnosticsIn(await answered((done) => client.analyze(request, done)));
    },
    analyzeStack: async (resources) => {
      const request = new analyzer.AnalyzeStackRequest().setResourcesList(resources.map(analyzerResource));
      return diagnosticsIn(await answered((done) => client.analyzeStack(request, done)));
    },
    close: async () => {
      client.close();
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
};

const analyzerResource = (resource: Resource): analyzer.AnalyzerResource => {
  const message = new analyzer.AnalyzerResource()
    .setType(resource.type)
    .setName(resource.name)
    .setUrn(resource.urn)
    .setProperties(structOf(resource.props))
    .setOptions(optionsOf(resource));
  for (const [property, urns] of Object.entries(resource.references))
    message
      .getPropertydependenciesMap()
      .set(property, new analyzer.AnalyzerPropertyDependencies().setUrnsList([...urns]));
  return message;
};

const optionsOf = ({ options: { protect = false, deleteBeforeReplace } }: Resource): analyzer.AnalyzerResourceOptions =>
  new analyzer.AnalyzerResourceOptions()
    .setProtect(protect)
    .setDeletebeforereplacedefined(deleteBeforeReplace !== undefined)
    .setDeletebeforereplace(deleteBeforeReplace ?? false);

/** Without members that have no value: a Struct has no `undefined`. */
const structOf = (props: Resource["props"]): struct.Struct =>
  struct.Struct.fromJavaScript(JSON.parse(JSON.stringify(props)) as Record<string, struct.JavaScriptValue>);

const diagnosticsIn = (response: analyzer.AnalyzeResponse): ReadonlyArray<Diagnostic> =>
  response.getDiagnosticsList().map((one) => ({
    policy: one.getPolicyname(),
    mandatory: one.getEnforcementlevel() === analyzer.EnforcementLevel.MANDATORY,
    message: one.getMessage(),
    urn: one.getUrn(),
  }));

const answered = <A>(call: (done: (error: ServiceError | null, answer: A) => void) => unknown): Promise<A> =>
  new Promise((resolve, reject) => {
    call((error, answer) => (error === null ? resolve(answer) : reject(error)));
  });
