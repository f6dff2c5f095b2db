import { resourcesOf } from "../../program.ts";
import type { Program } from "../../program.ts";
import { integer, text } from "../document/readers.ts";
import { DocumentError, Section } from "../document/section.ts";
import type { Read } from "../document/section.ts";

/** Requests that a method may take: `rate` a second in the long run, `burst` at once. */
export type Throttle = { readonly rate: number; readonly burst: number };

/** By method path: `user/{email}/GET` for one method, two asterisks with a slash between for every method of the stage. */
export type Throttles = ReadonlyMap<string, Throttle>;

const number: Read<number> = (value, place) => {
  if (typeof value !== "number") throw new DocumentError(place, "must be a number");
  return value;
};

/** -1, or nothing, leaves the throttle of the account in place; that one is not emulated. */
const readSettings: Read<Throttle | undefined> = (value, place) => {
  const section = new Section(value, place);
  section.ignore("metricsEnabled", "loggingLevel", "dataTraceEnabled", "unauthorizedCacheControlHeaderStrategy");
  section
    .ignore("cacheDataEncrypted", "requireAuthorizationForCacheControl", "cacheTtlInSeconds")
    .refuse("cachingEnabled");
  const [rate, burst] = [
    section.optional("throttlingRateLimit", number) ?? -1,
    section.optional("throttlingBurstLimit", integer) ?? -1,
  ];
  section.done();
  if (rate < 0 !== burst < 0) throw new DocumentError(place, "needs both throttlingRateLimit and throttlingBurstLimit");
  return rate < 0 ? undefined : { rate, burst };
};

/** The throttles that the method settings of a stage set. `~1` in a method path stands for a slash of the resource. */
export const readThrottles = (program: Program, apiId: string, stageName: string): Throttles =>
  new Map(
    resourcesOf(program, "aws:apigateway/methodSettings:MethodSettings")
      .filter(({ inputs }) => inputs["restApi"] === apiId && inputs["stageName"] === stageName)
      .flatMap(({ name, inputs }) => {
        const section = new Section(inputs, `aws:apigateway/methodSettings "${name}"`).ignore(
          "restApi",
          "stageName",
          "region",
        );
        const path = section.required("methodPath", text);
        const throttle = section.required("settings", readSettings);
        section.done();
        return throttle === undefined ? [] : [[path.replaceAll("~1", "/").replace(/^\//, ""), throttle] as const];
      }),
  );
