import { VelocityError } from "../template-error.ts";
import { fromJson } from "../values/from-json.ts";
import type { Value } from "../values/value.ts";

/** `$util.parseJson`: the value that a JSON text stands for. */
export const parseJson = (text: string): Value => {
  try {
    return fromJson(JSON.parse(text));
  } catch {
    // JSON.parse quotes the text in its message; it may be somebody's password.
    throw new VelocityError("the text is not JSON");
  }
};
