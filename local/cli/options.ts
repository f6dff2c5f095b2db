import { parseArgs } from "node:util";

export type Options = {
  /** 0 takes any free port. */
  readonly port: number;
  readonly dataDir: string;
  readonly stack: string;
  readonly help: boolean;
};

export const usage = `Serves the Pulumi program of this directory on this machine.

  npm start -- [options]

  --port <number>    port on 127.0.0.1; 0 takes a free one (default 8080)
  --data <folder>    where tables and logs are kept (default .local)
  --stack <name>     stack whose configuration is used (default dev)
  --help             this text
`;

/** Reads the command line. Throws, saying what is wrong, on unknown options, stray arguments and impossible ports. */
export const readOptions = (args: ReadonlyArray<string>): Options => {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    allowPositionals: false,
    options: {
      port: { type: "string", default: "8080" },
      data: { type: "string", default: ".local" },
      stack: { type: "string", default: "dev" },
      help: { type: "boolean", default: false },
    },
  });
  const { port, data, stack, help } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port ${port} is not a port from 0 to 65535`);
  if (data === "") throw new Error("--data needs a folder");
  if (!/^[\w.-]+$/.test(stack)) throw new Error(`--stack ${stack} is not the name of a stack`);
  return { port: Number(port), dataDir: data, stack, help };
};
