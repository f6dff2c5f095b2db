import { VelocityError } from "../template-error.ts";
import { HostObject, typeName } from "../values/value.ts";
import type { Value } from "../values/value.ts";
import { base64Decode, base64Encode } from "./base64.ts";
import { escapeJavaScript } from "./escape-javascript.ts";
import { parseJson } from "./parse-json.ts";
import { urlDecode, urlEncode } from "./url-encoding.ts";

/** Every function of `$util` that AWS documents for REST APIs; each takes one text. AppSync's others do not exist here. */
export const utilFunctions: ReadonlyMap<string, (text: string) => Value> = new Map<string, (text: string) => Value>([
  ["escapeJavaScript", escapeJavaScript],
  ["parseJson", parseJson],
  ["urlEncode", urlEncode],
  ["urlDecode", urlDecode],
  ["base64Encode", base64Encode],
  ["base64Decode", base64Decode],
]);

/** `$util`. Null in gives null out, which prints nothing (recorded on AWS for urlEncode). */
export class UtilObject extends HostObject {
  override property(name: string): never {
    throw new VelocityError(`$util has no property "${name}"`);
  }

  override call(method: string, args: ReadonlyArray<Value>): Value {
    const [argument, ...others] = args;
    const run = utilFunctions.get(method);
    if (run === undefined) throw new VelocityError(`$util.${method} does not exist in API Gateway`);
    if (argument === undefined || others.length > 0) throw new VelocityError(`$util.${method} takes one argument`);
    if (argument === null) return null;
    if (typeof argument !== "string")
      throw new VelocityError(`$util.${method} takes a String, not a ${typeName(argument)}`);
    return run(argument);
  }
}
