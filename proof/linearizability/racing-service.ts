import { setImmediate } from "node:timers/promises";
import type { Service } from "./service.ts";

type User = { readonly id: string; readonly version: number; readonly name: string };

/** A service with the oldest bug of its kind: it reads, waits a moment, and writes what it made of what it read. */
export const racingService = (): Service => {
  const users = new Map<string, User>();
  let ids = 0;
  return async (address, operation) => {
    const user = users.get(address);
    await setImmediate();
    if (operation.kind === "register") {
      if (user !== undefined) return { status: 409 };
      const made = { id: `id${(ids += 1)}`, version: 1, name: operation.name };
      users.set(address, made);
      return { status: 201, ...made };
    }
    if (user === undefined) return { status: 404 };
    if (operation.kind === "get") return { status: 200, ...user };
    if (operation.match !== undefined && operation.match !== `${user.id}-${user.version}`) return { status: 412 };
    if (operation.kind === "delete") {
      users.delete(address);
      return { status: 204 };
    }
    const next = { ...user, version: user.version + 1, name: operation.name };
    users.set(address, next);
    return { status: 200, ...next };
  };
};
