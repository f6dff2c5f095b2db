import { either as E, function as F } from "fp-ts";
import { RunError, getProject, runtime } from "@pulumi/pulumi";
import { decodeSettings } from "./decode-settings.ts";
import type { StackSettings } from "./stack-settings.ts";

/** Reads all configuration of the stack, once; ends the program with one list of everything that is wrong with it. */
export const readSettings = (): StackSettings =>
  F.pipe(
    decodeSettings({ ...ownSettings(), ...region() }),
    E.getOrElse((complaints): StackSettings => {
      throw new RunError(["The stack's configuration does not hold:", ...complaints].join("\n  - "));
    }),
  );

const ownSettings = (): Readonly<Record<string, string>> => {
  const prefix = `${getProject()}:`;
  return Object.fromEntries(
    Object.entries(runtime.allConfig()).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
    ),
  );
};

const region = (): Readonly<Record<string, string>> => {
  const value = runtime.getConfig("aws:region");
  return value === undefined ? {} : { region: value };
};
