/**
 * What a reference evaluates to. A Java Map is a `Map`, an ArrayList an array, a list that came out of JSON a `JsonList`
 * (it prints itself as JSON); `$input` and `$util` are host objects. There is no `undefined`: what is missing is null.
 */
export type Value = null | string | number | boolean | JavaMap | JavaList | HostObject;

export type JavaMap = Map<string, Value>;
export type JavaList = Value[];

/** An object with methods of its own; members that it does not know throw. */
export abstract class HostObject {
  abstract property(name: string): Value;
  abstract call(method: string, args: ReadonlyArray<Value>): Value;
}

/** A list read from JSON: Java's JSONArray, whose text is JSON (recorded on AWS), unlike an ArrayList's. */
export class JsonList extends Array<Value> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
}

/** The Java name of a value's type, for messages. */
export const typeName = (value: Value): string => {
  if (value === null) return "null";
  if (value instanceof Map) return "Map";
  if (Array.isArray(value)) return "List";
  if (value instanceof HostObject) return "Object";
  return { string: "String", number: "Number", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
};
