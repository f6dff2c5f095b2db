import { VelocityError } from "../template-error.ts";
import { Arguments } from "../values/arguments.ts";
import { fromJson } from "../values/from-json.ts";
import { toJson } from "../values/to-json.ts";
import { HostObject } from "../values/value.ts";
import type { JavaMap, Value } from "../values/value.ts";
import { findJsonPath, parseJsonPath } from "./json-path.ts";
import type { JsonPath } from "./json-path.ts";
import { Payload } from "./payload.ts";

/** The parameters of a method request, names as the client spelled them; of repeated names the last value. */
export type RequestParameters = {
  readonly path: ReadonlyMap<string, string>;
  readonly querystring: ReadonlyMap<string, string>;
  readonly header: ReadonlyMap<string, string>;
};

const paths = new Map<string, JsonPath>();

const jsonPath = (text: string): JsonPath => {
  const known = paths.get(text) ?? parseJsonPath(text);
  if (paths.size < 500) paths.set(text, known);
  return known;
};

/** `$input`: of a request template the client's payload, of a response template the integration's; the parameters are the client's in both. */
export class InputObject extends HostObject {
  readonly #payload: Payload;
  readonly #parameters: RequestParameters;

  constructor(body: string, parameters: RequestParameters) {
    super();
    this.#payload = new Payload(body);
    this.#parameters = parameters;
  }

  override property(name: string): Value {
    if (name === "body") return this.#payload.text === "" ? "{}" : this.#payload.text;
    throw new VelocityError(`$input has no property "${name}"`);
  }

  override call(method: string, values: ReadonlyArray<Value>): Value {
    const args = new Arguments(method, values);
    if (method === "path") return fromJson(this.#find(args.text(0, 1)));
    if (method === "json") return this.#json(args.text(0, 1));
    if (method === "params") return args.count === 0 ? this.#all() : this.#parameter(args.text(0, 0, 1));
    throw new VelocityError(`$input.${method}() does not exist in API Gateway`);
  }

  #find(path: string): unknown {
    return findJsonPath(jsonPath(path), this.#payload.json);
  }

  /** What is missing is the empty JSON string. */
  #json(path: string): string {
    const found = this.#find(path);
    return toJson(found === undefined || found === null ? "" : fromJson(found));
  }

  #parameter(name: string): Value {
    const { path, querystring, header } = this.#parameters;
    return path.get(name) ?? querystring.get(name) ?? header.get(name) ?? "";
  }

  #all(): JavaMap {
    const { path, querystring, header } = this.#parameters;
    return new Map(Object.entries({ path: new Map(path), querystring: new Map(querystring), header: new Map(header) }));
  }
}
