import { parseArgs } from "node:util";
import { function as F, either as E } from "fp-ts";
import { configValues } from "../report/config-values.ts";
import { type Format, isFormat } from "../report/format.ts";
import { assumed } from "./assumed.ts";
import type { Assumed } from "./assumptions.ts";

export type CostOptions = {
  readonly stack: string;
  readonly format: Format;
  readonly config: Readonly<Record<string, unknown>>;
  readonly assumed: Assumed;
};

export const costUsage =
  "usage: npm run cost -- --stack <stack> [--format text|markdown] [--config key=value]… [--assume name=value]…";

/** The command line, or what is wrong with it. */
export const costOptions = (args: ReadonlyArray<string>): E.Either<ReadonlyArray<string>, CostOptions> =>
  F.pipe(
    E.tryCatch(
      () => parsed(args),
      (error): ReadonlyArray<string> => [error instanceof Error ? error.message : String(error)],
    ),
    E.flatMap(({ stack, format, config, assume }): E.Either<ReadonlyArray<string>, CostOptions> => {
      if (stack === undefined) return E.left(["--stack is missing"]);
      if (!isFormat(format)) return E.left([`--format must be text or markdown, not ${format}`]);
      return F.pipe(
        assumed(assume),
        E.map((assumptions) => ({ stack, format, config: configValues(config), assumed: assumptions })),
      );
    }),
  );

const parsed = (args: ReadonlyArray<string>) =>
  parseArgs({
    args: [...args],
    options: {
      stack: { type: "string" },
      format: { type: "string", default: "text" },
      config: { type: "string", multiple: true, default: [] },
      assume: { type: "string", multiple: true, default: [] },
    },
  }).values;
