import type { Arguments } from "./arguments.ts";
import { MapEntry } from "./map-entry.ts";
import type { JavaMap, Value } from "./value.ts";

type Method = (map: JavaMap, args: Arguments) => Value;

const put = (map: JavaMap, key: string, value: Value): Value => {
  const before = map.get(key) ?? null;
  map.set(key, value);
  return before;
};

const remove = (map: JavaMap, key: string): Value => {
  const before = map.get(key) ?? null;
  map.delete(key);
  return before;
};

/** java.util.Map; keys are Strings. */
export const mapMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["get", (map, args) => map.get(args.text(0, 1)) ?? null],
  ["containsKey", (map, args) => map.has(args.text(0, 1))],
  ["keySet", (map, args) => args.none([...map.keys()])],
  ["values", (map, args) => args.none([...map.values()])],
  ["entrySet", (map, args) => args.none([...map].map(([key, value]) => new MapEntry(key, value)))],
  ["size", (map, args) => args.none(map.size)],
  ["isEmpty", (map, args) => args.none(map.size === 0)],
  ["put", (map, args) => put(map, args.text(0, 2), args.value(1, 2))],
  ["remove", (map, args) => remove(map, args.text(0, 1))],
]);
