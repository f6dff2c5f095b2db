import { running } from "./support/process.ts";
import { median, summary } from "./support/statistics.ts";
import { register, startSystem } from "./support/system-under-load.ts";

/** From nothing to the first 201, against a process that only evaluates the program; in turn. */
export const benchStart = async (rounds: number): Promise<void> => {
  const first201: number[] = [];
  const evaluation: number[] = [];
  const idle: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bare = await running("bench/support/bare-evaluation.ts", [], /evaluated (\d+)/);
    evaluation.push(bare.milliseconds);
    await bare.stop();

    const started = performance.now();
    const system = await startSystem();
    await register(system.captured, "ada@example.com");
    first201.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const memory = system.residentMegabytes();
    if (memory !== undefined) idle.push(memory);
    await system.stop();
  }
  console.log(`start to the first 201   ${summary(first201, "ms")}`);
  console.log(`bare evaluation          ${summary(evaluation, "ms")}`);
  console.log(`  ratio                  ${(median(first201) / median(evaluation)).toFixed(2)} (at most 3)`);
  console.log(`idle memory              ${idle.length === 0 ? "not to be had here" : summary(idle, "MB")}`);
};
