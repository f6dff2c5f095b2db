import type { Program } from "../program.ts";
import { routesOf } from "../routes.ts";

type Facts = {
  readonly program: Program;
  readonly url: string;
  /** The name under which AWS would serve the program. */
  readonly dnsName: string;
  readonly dataDir: string;
};

/**
 * What a person needs to start: address, routes as the program declares them, where data is, and a line to copy. That
 * line is the program's own stack output `example`, with the load balancer's address replaced by the local one.
 */
export const banner = ({ program, url, dnsName, dataDir }: Facts): string => {
  const served = routesOf(program).filter(({ integration }) => integration !== "mock");
  const width = Math.max(0, ...served.map(({ path }) => path.length));
  const table = served.map(
    ({ method, path, integration }) => `  ${method.padEnd(7)} ${path.padEnd(width)}  ${integration}`,
  );
  const { example } = program.outputs;
  const atHome = (text: string) =>
    text.replaceAll(`https://${dnsName}`, url).replaceAll(`http://${dnsName}`, url).trimEnd();
  return [
    `${program.project}, stack ${program.stack}, as on AWS but on this machine`,
    "",
    `  ${url}`,
    "",
    ...table,
    "",
    `  data    ${dataDir}`,
    `  logs    ${dataDir}/logs`,
    "",
    ...(typeof example === "string" ? [atHome(example), ""] : []),
    "",
  ].join("\n");
};
