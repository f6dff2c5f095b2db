import { type Answer, askAt } from "./ask.ts";
import { lineOf, summaryOf } from "./report.ts";
import { runSmoke } from "./run-smoke.ts";

type Event = {
  readonly url: string;
  /** One request instead of the checks, to see what a client inside the VPC sees. */
  readonly request?: {
    readonly method: string;
    readonly target: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
};

/** The probe's entrypoint: runs the checks from inside the VPC and answers with their report, as text. */
export const handler = async ({ url, request }: Event): Promise<string> => {
  if (request !== undefined) return textOf(await askAt(url)(request.method, request.target, request));
  const results = await runSmoke(url);
  return [...results.map(lineOf), summaryOf(results)].join("\n");
};

const textOf = ({ status, headers, text }: Answer): string =>
  [`HTTP ${status}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), "", text].join("\n");
