import { spawn } from "node:child_process";

/** What `npm test` runs: lanes side by side, because the sources, the parts and the whole are checked apart. */
const lanes: ReadonlyArray<ReadonlyArray<readonly [name: string, command: string]>> = [
  [
    ["types", "npm run --silent typecheck"],
    ["lint", "npm run --silent lint"],
    ["format", "prettier --check --log-level warn ."],
  ],
  [["tests of the parts", 'mocha "test/**/*.test.ts" --ignore "test/e2e/**" --ignore test/readme.test.ts']],
  [["tests of the whole", 'mocha "test/e2e/**/*.test.ts" test/readme.test.ts']],
];

const run = ([name, command]: readonly [string, string]): Promise<boolean> =>
  new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(command, { shell: true, stdio: "inherit" });
    child.on("close", (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? "passed" : "FAILED"}: ${name} (${seconds} s)\n`);
      resolve(code === 0);
    });
  });

const inTurn = async (steps: (typeof lanes)[number]): Promise<boolean> => {
  let passed = true;
  for (const step of steps) passed = (await run(step)) && passed;
  return passed;
};

const passed = await Promise.all(lanes.map(inTurn));
process.exitCode = passed.every(Boolean) ? 0 : 1;
