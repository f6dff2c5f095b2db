import type { ContextMap } from "../vtl/context/context-map.ts";
import type { ResponseOverride } from "../vtl/context/response-override.ts";
import type { RequestParameters } from "../vtl/input/input-object.ts";
import type { Value } from "../vtl/values/value.ts";

/** One request on its way through a stage, with what mappings and gateway responses can see of it. */
export type Exchange = {
  readonly body: string;
  /** First media type of the Accept header and so on: the client's headers by lower-case name, of several the last. */
  readonly header: (name: string) => string | undefined;
  readonly parameters: RequestParameters;
  readonly context: ContextMap;
  readonly override: ResponseOverride;
  readonly stageVariables: Map<string, Value>;
  readonly traceId: string;
  /** The method's ARN for the policies of others: `arn:aws:execute-api:…:<api>/<stage>/<METHOD>/<resource>`. */
  readonly methodArn: string;
};
