import { isMembers, type Members } from "../../local/members.ts";
import type { Snapshot } from "./snapshot.ts";

export const hidden = "[secret]";

/** Shorter than this, a text is found everywhere by accident; such a secret is hidden only where it is marked. */
const shortest = 4;

/**
 * A snapshot in which no secret can be read: neither the value of a secret setting, wherever it went, nor an input that
 * holds a secret. Pulumi marks inputs as a whole, so what else is in such an input is hidden too.
 */
export const hideSecrets = (snapshot: Snapshot, secretSettings: ReadonlyArray<string>): Snapshot => {
  const { program, settings } = snapshot;
  const texts = secretSettings
    .map((key) => settings[key] ?? "")
    .filter((text) => text.length >= shortest)
    .toSorted((one, other) => other.length - one.length);
  const without = (value: unknown) => replaced(value, texts);
  return {
    settings: Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [
        key,
        secretSettings.includes(key) ? hidden : String(without(value)),
      ]),
    ),
    program: {
      ...program,
      outputs: membersWithout(program.outputs, [], without),
      resources: program.resources.map((resource) => {
        const { inputs, outputs, secrets = [] } = resource;
        return {
          ...resource,
          inputs: membersWithout(inputs, secrets, without),
          outputs: membersWithout(outputs, secrets, without),
        };
      }),
    },
  };
};

const membersWithout = (
  members: Members,
  names: ReadonlyArray<string>,
  without: (value: unknown) => unknown,
): Members =>
  Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, names.includes(name) ? hidden : without(value)]),
  );

const replaced = (value: unknown, texts: ReadonlyArray<string>): unknown => {
  if (typeof value === "string") return texts.reduce((text, secret) => text.replaceAll(secret, hidden), value);
  if (Array.isArray(value)) return value.map((item) => replaced(item, texts));
  return isMembers(value)
    ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, texts)]))
    : value;
};
