import { type Program, resourcesOf } from "../program.ts";

const latest = ":$LATEST";

/** Finds the ARN of a function of the program by its ARN or name, either with `:$LATEST`; a permission may need that suffix. */
export const functionArns = (program: Program): ((arnOrName: string) => string | undefined) => {
  const arns = resourcesOf(program, "aws:lambda/function:Function").map(({ outputs }) => String(outputs["arn"]));
  return (arnOrName) => {
    const suffix = arnOrName.endsWith(latest) ? latest : "";
    const wanted = arnOrName.slice(0, arnOrName.length - suffix.length);
    const arn = arns.find((candidate) => candidate === wanted || candidate.split(":").at(-1) === wanted);
    return arn === undefined ? undefined : `${arn}${suffix}`;
  };
};
