import { probeTemplate } from "./smoke/probe-template.ts";
import { lineOf, summaryOf } from "./smoke/report.ts";
import { runSmoke } from "./smoke/run-smoke.ts";

const usage =
  "usage: npm run smoke -- URL   checks the system at URL from here\n       npm run smoke -- --probe   prints the template of a function that checks it from inside its VPC";

const checked = async (url: string): Promise<boolean> => {
  const results = await runSmoke(url, (result) => process.stdout.write(`${lineOf(result)}\n`));
  process.stdout.write(`${summaryOf(results)}\n`);
  return results.every(({ failure }) => failure === undefined);
};

const [argument = ""] = process.argv.slice(2);
if (argument === "--probe") process.stdout.write(`${JSON.stringify(await probeTemplate(), undefined, 2)}\n`);
else if (/^https?:\/\//.test(argument)) process.exitCode = (await checked(argument)) ? 0 : 1;
else {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
}
