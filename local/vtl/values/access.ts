import { VelocityError } from "../template-error.ts";
import { Arguments } from "./arguments.ts";
import { elementAt, listMethods } from "./list-methods.ts";
import { mapMethods } from "./map-methods.ts";
import { stringMethods } from "./string-methods.ts";
import { toText } from "./to-text.ts";
import { HostObject, typeName } from "./value.ts";
import type { Value } from "./value.ts";

/** Getters that Java beans have and that Velocity would find: `$list.empty` calls isEmpty(). */
const beanProperties: ReadonlySet<string> = new Set(["class", "empty", "bytes", "blank", "first", "last"]);

type Plain = Exclude<Value, null | HostObject>;

const methodOf = (value: Plain, name: string): ((args: Arguments) => Value) | undefined => {
  if (name === "toString") return (args) => args.none(toText(value));
  if (typeof value === "string") return bound(stringMethods.get(name), value);
  if (value instanceof Map) return bound(mapMethods.get(name), value);
  return Array.isArray(value) ? bound(listMethods.get(name), value) : undefined;
};

const bound = <A>(method: ((value: A, args: Arguments) => Value) | undefined, value: A) =>
  method === undefined ? undefined : (args: Arguments) => method(value, args);

/** `$x.method(args)`; on null it is null, as is every step behind a missing value (recorded on AWS). */
export const callMethod = (value: Value, name: string, args: ReadonlyArray<Value>): Value => {
  if (value === null) return null;
  if (value instanceof HostObject) return value.call(name, args);
  const method = methodOf(value, name);
  if (method === undefined) throw new VelocityError(`${typeName(value)} has no method ${name}() that is emulated`);
  return method(new Arguments(name, args));
};

/** `$x.name`: a map's member or null; on a text, number or list null (recorded on AWS for a text and a list). */
export const getProperty = (value: Value, name: string): Value => {
  if (value === null) return null;
  if (value instanceof HostObject) return value.property(name);
  if (name === "class") throw new VelocityError('the property "class" is not emulated');
  if (value instanceof Map) return value.get(name) ?? null;
  if (beanProperties.has(name))
    throw new VelocityError(`the property "${name}" of a ${typeName(value)} is not emulated`);
  return null;
};

/** `$x[key]`: a list's element by number, a map's member by name. */
export const getIndex = (value: Value, key: Value): Value => {
  if (value === null) return null;
  if (Array.isArray(value) && typeof key === "number") return elementAt(value, key);
  if (value instanceof Map && typeof key === "string") return value.get(key) ?? null;
  throw new VelocityError(`a ${typeName(value)} has no index that is a ${typeName(key)}`);
};

/** `#set($x.name = …)` and `#set($x[key] = …)`. */
export const setMember = (target: Value, key: Value, value: Value): void => {
  if (target instanceof Map && typeof key === "string") target.set(key, value);
  else if (Array.isArray(target) && typeof key === "number" && key in target) target[key] = value;
  else throw new VelocityError(`a ${typeName(target)} has no member that can be set by a ${typeName(key)}`);
};
