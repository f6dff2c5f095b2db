import type { Resource } from "../../../local/program.ts";

/** A bracket around resources: a component of a program or the stack itself. A remote component has inputs. */
export const isComponent = ({ type, inputs }: Resource): boolean => {
  const [, module = ""] = type.split(":");
  return !module.includes("/") && !type.startsWith("pulumi:providers:") && Object.keys(inputs).length === 0;
};
