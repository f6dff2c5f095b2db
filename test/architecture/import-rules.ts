/** One import: from a source file to a source file, a package (`npm:name`) or a built-in (`node:name`). */
export type Import = { readonly from: string; readonly to: string };

type Rule = { readonly folder: string; readonly may: ReadonlyArray<string> };

/**
 * Who may import whom (design: layout). The first rule whose folder fits a file speaks for it;
 * what it does not name is forbidden. An entry ending in `/` is a folder, `npm:@scope/` a scope.
 */
export const importRules: ReadonlyArray<Rule> = [
  { folder: "domain/", may: ["domain/", "npm:fp-ts", "npm:io-ts", "npm:io-ts-types"] },
  {
    folder: "adapters/dynamodb/",
    may: [
      "adapters/dynamodb/",
      "domain/",
      "npm:fp-ts",
      "npm:io-ts",
      "npm:io-ts-types",
      "npm:@aws-sdk/",
      "npm:@smithy/",
    ],
  },
  {
    folder: "adapters/password-blocklist",
    may: ["adapters/password-blocklist", "domain/", "npm:@zxcvbn-ts/"],
  },
  { folder: "adapters/", may: ["adapters/", "domain/", "npm:fp-ts", "npm:io-ts", "node:crypto"] },
  { folder: "lambdas/composition/", may: ["lambdas/", "adapters/", "domain/", "npm:fp-ts", "npm:io-ts"] },
  { folder: "lambdas/", may: ["lambdas/", "domain/", "npm:fp-ts", "npm:io-ts", "npm:io-ts-types"] },
  {
    folder: "infra/",
    may: [
      "infra/",
      "lambdas/contract/",
      "npm:@pulumi/",
      "npm:esbuild",
      "npm:fp-ts",
      "npm:io-ts",
      "npm:io-ts-types",
      "node:",
    ],
  },
  { folder: "index.ts", may: ["infra/", "npm:@pulumi/"] },
  { folder: "local/", may: ["local/", "npm:", "node:"] },
  // Rules judge any program; of Pulumi they know types, and the pack alone runs its code.
  { folder: "policy/", may: ["policy/", "npm:@pulumi/"] },
  // Scripts put the parts together for a person; nothing imports them, and they import no test.
  {
    folder: "scripts/requirements.ts",
    may: ["proof/requirements/", "node:"],
  },
  {
    folder: "scripts/",
    may: ["scripts/", "adapters/", "domain/", "infra/", "lambdas/", "local/", "policy/", "npm:", "node:"],
  },
];

const fits = (target: string, entry: string): boolean =>
  target === entry ||
  (/[/:]$/.test(entry) && target.startsWith(entry)) ||
  target.startsWith(`${entry}/`) ||
  (!entry.includes(":") && target.startsWith(entry));

/** Imports that their file's rule does not allow, as `from -> to`. Files without a rule (tests, scripts) are free. */
export const forbiddenImports = (imports: ReadonlyArray<Import>): ReadonlyArray<string> =>
  imports
    .filter(({ from, to }) => {
      const rule = importRules.find(({ folder }) => from.startsWith(folder));
      return rule !== undefined && !rule.may.some((entry) => fits(to, entry));
    })
    .map(({ from, to }) => `${from} -> ${to}`);
