/** What Stryker changes, and the tests that must notice: sources whose tests need a store are apart, or each change would wait for it. */
const parts = {
  rules: {
    mutate: ["domain/**/*.ts", "lambdas/**/*.ts", "!lambdas/*.ts", "!lambdas/composition/**"],
    spec: ["test/domain/**/*.test.ts", "test/lambdas/**/*.test.ts", "test/contract/in-memory.test.ts"],
  },
  adapters: {
    mutate: ["adapters/**/*.ts"],
    spec: ["test/adapters/**/*.test.ts", "test/contract/in-memory.test.ts", "test/contract/dynalite.test.ts"],
  },
} as const;

export type Part = keyof typeof parts;
export const partNames: ReadonlyArray<Part> = ["rules", "adapters"];

/** Where Stryker leaves the result of a part. */
export const reportOf = (part: Part): string => `reports/mutation/${part}.json`;

/**
 * Stryker's configuration for a part. The composition of the functions and their entrypoints are left out: wiring that
 * only the whole system can test, which test/e2e does.
 */
export const strykerConfig = (part: Part): object => ({
  packageManager: "npm",
  testRunner: "mocha",
  plugins: ["@stryker-mutator/mocha-runner"],
  mochaOptions: { spec: parts[part].spec, config: ".mocharc.json" },
  mutate: parts[part].mutate,
  coverageAnalysis: "perTest",
  reporters: ["clear-text", "json"],
  clearTextReporter: { logTests: false },
  jsonReporter: { fileName: reportOf(part) },
  tempDirName: ".stryker-tmp",
  ignorePatterns: [".build", ".local", "docs", "local", "infra", "bench", "proof", "policy"],
});
