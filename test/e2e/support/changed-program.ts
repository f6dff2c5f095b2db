import type { Program } from "../../../local/program.ts";

/** The program with one property of every resource of a type changed, as if `infra/` said so. */
export const changed =
  (type: string, property: string, change: (value: unknown) => unknown) =>
  (program: Program): Program => ({
    ...program,
    resources: program.resources.map((resource) =>
      resource.type === type
        ? {
            ...resource,
            inputs: { ...resource.inputs, [property]: change(resource.inputs[property]) },
            outputs: { ...resource.outputs, [property]: change(resource.outputs[property]) },
          }
        : resource,
    ),
  });
