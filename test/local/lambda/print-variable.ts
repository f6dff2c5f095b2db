import { aFunction, lambdaWith } from "./support.ts";

/** A process that prints what a function sees of one environment variable. */
const name = process.argv[2] ?? "";
const code = `export const handler = (name) => process.env[name] ?? "absent";`;
const { invoke, close } = await lambdaWith([aFunction("f", code)]);
process.stdout.write(String((await invoke("f", name)).payload));
await close();
