import { evaluateProgram } from "../../local/program/evaluate-program.ts";

/** Evaluates the dev stack and nothing more: what the start of the system is compared with. */
const { resources } = await evaluateProgram({ directory: process.cwd(), stack: "dev" });
process.stdout.write(`evaluated ${resources.length}\n`);
