import { parseArgs } from "node:util";
import { either as E, function as F } from "fp-ts";
import { configValues } from "../report/config-values.ts";
import { type Format, isFormat } from "../report/format.ts";

export type PlanOptions = {
  readonly stack: string;
  readonly base?: string;
  /** The stack of the base, where it is another. */
  readonly baseStack: string;
  readonly format: Format;
  readonly config: Readonly<Record<string, unknown>>;
  readonly failOnReplace: boolean;
};

export const planUsage =
  "usage: npm run plan -- --stack <stack> [--base <git revision>] [--base-stack <stack>] " +
  "[--format text|markdown] [--config key=value]… [--fail-on-replace]";

/** The command line, or what is wrong with it. */
export const planOptions = (args: ReadonlyArray<string>): E.Either<string, PlanOptions> =>
  F.pipe(
    E.tryCatch(
      () => parsed(args),
      (error) => (error instanceof Error ? error.message : String(error)),
    ),
    E.flatMap(({ stack, base, "base-stack": baseStack, format, config, "fail-on-replace": failOnReplace }) => {
      if (stack === undefined) return E.left("--stack is missing");
      if (!isFormat(format)) return E.left(`--format must be text or markdown, not ${format}`);
      if (base === undefined && (baseStack !== undefined || failOnReplace))
        return E.left("--base-stack and --fail-on-replace need --base");
      return E.right({
        stack,
        ...(base === undefined ? {} : { base }),
        baseStack: baseStack ?? stack,
        format,
        config: configValues(config),
        failOnReplace,
      });
    }),
  );

const parsed = (args: ReadonlyArray<string>) =>
  parseArgs({
    args: [...args],
    options: {
      stack: { type: "string" },
      base: { type: "string" },
      "base-stack": { type: "string" },
      format: { type: "string", default: "text" },
      config: { type: "string", multiple: true, default: [] },
      "fail-on-replace": { type: "boolean", default: false },
    },
  }).values;
