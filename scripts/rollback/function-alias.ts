import * as t from "io-ts";
import { decoded } from "./decoded.ts";
import type { Alias, Aws } from "./alias.ts";

const Versions = t.type({ Versions: t.array(t.type({ Version: t.string, LastModified: t.string })) });
const Pointer = t.type({ FunctionVersion: t.string });

/** The alias of a function, by its ARN `arn:aws:lambda:…:function:name:alias`. */
export const functionAlias = (arn: string, aws: Aws): Alias => {
  const functionArn = arn.slice(0, arn.lastIndexOf(":"));
  const alias = ["--function-name", functionArn, "--name", arn.slice(arn.lastIndexOf(":") + 1)];
  return {
    arn,
    versions: async () =>
      decoded(Versions, await aws(["lambda", "list-versions-by-function", "--function-name", functionArn]))
        .Versions.filter(({ Version }) => Version !== "$LATEST")
        .map(({ Version, LastModified }) => ({ number: Number(Version), published: new Date(LastModified) })),
    current: async () => Number(decoded(Pointer, await aws(["lambda", "get-alias", ...alias])).FunctionVersion),
    moveTo: async (version) =>
      void (await aws(["lambda", "update-alias", ...alias, "--function-version", String(version)])),
  };
};
