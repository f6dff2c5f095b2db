import { invocables } from "../lambda/invocable.ts";
import { type Program, resourcesOf } from "../program.ts";

/**
 * Finds the ARN under which a function of the program is called: by its ARN or name, either with a qualifier. The
 * qualifier stays: a permission may need it.
 */
export const functionArns = (program: Program): ((arnOrName: string) => string | undefined) => {
  const known = invocables(program);
  const named = new Map(
    resourcesOf(program, "aws:lambda/function:Function").map(({ outputs }) => [
      String(outputs["name"]),
      String(outputs["arn"]),
    ]),
  );
  return (arnOrName) => {
    const [name = "", ...qualifier] = arnOrName.split(":");
    const arn = arnOrName.startsWith("arn:") ? arnOrName : [named.get(name), ...qualifier].join(":");
    return known.has(arn) ? arn : undefined;
  };
};
