import type { Template } from "../../vtl/compile-template.ts";
import type { IntegrationResponse } from "../response/integration-response.ts";

/** What a method's integration calls. */
export type Target =
  | { readonly kind: "mock" }
  | { readonly kind: "lambda"; readonly functionArn: string; readonly roleArn: string }
  | { readonly kind: "states"; readonly roleArn: string };

export type Passthrough = "NEVER" | "WHEN_NO_MATCH" | "WHEN_NO_TEMPLATES";

/** `x-amazon-apigateway-integration`, compiled. */
export type Integration = {
  readonly target: Target;
  readonly timeoutMs: number;
  readonly passthrough: Passthrough;
  /** By media type in lower case. */
  readonly requestTemplates: ReadonlyMap<string, Template>;
  readonly responses: ReadonlyArray<IntegrationResponse>;
};

/** What came back from a target, before the integration response maps it. */
export type IntegrationAnswer = {
  /** What selection patterns see: the HTTP status, or a Lambda function's error message. */
  readonly selector: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** Why a service refused, for the log. */
  readonly complaint?: string;
};
