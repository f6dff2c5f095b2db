import type { Campaign } from "../campaign.ts";
import { withJson } from "../input/case.ts";
import { makeDraw } from "../input/make-draw.ts";
import { password } from "../input/group.ts";
import { differencesIn } from "../input/differences-in.ts";
import { makeLedger } from "../input/make-ledger.ts";
import { sender } from "../input/sender.ts";
import { all, none } from "../input/targets.ts";
import { withSystem } from "../input/with-system.ts";
import { startBystander } from "../wire/bystanders.ts";
import { framing, unusualFraming } from "../wire/framing.ts";
import { fuzz } from "../wire/fuzz.ts";
import { malformed, unusual } from "../wire/malformed.ts";
import { pipelines } from "../wire/pipelines.ts";
import { playFuzz, playWire } from "../wire/play-wire.ts";
import { startSlowClients } from "../wire/slow-clients.ts";

const email = "ada@example.com";
const path = `/user/${email}`;

/** Seconds: the 30 that a client has, and what the server takes to notice. */
const cutOffWithin = 37;

const attack = async (url: string, { seed, quick, say }: Parameters<Campaign["run"]>[0]) => {
  const draw = makeDraw({ seed, quick });
  const send = sender(url);
  const ledger = makeLedger(send);
  const registered = await send(withJson("POST", "/register", { email, password, name: "Ada" }));
  ledger.note(email, registered.json);
  const tally = { tried: 0, silent: 0, failures: [] };
  const player = { url, email, ledger, tally };
  const slow = await startSlowClients(url, path, quick ? 5 : 20);
  const bystander = startBystander(send, { method: "GET", target: path });
  await Promise.all([
    playWire("framing", [...framing(path), ...unusualFraming], player),
    playWire("malformed", malformed(path), player),
    playWire("unusual", unusual(path), player),
    playWire("pipelines", pipelines(path), player),
    playFuzz(draw.sample(fuzz(path), 40, 2000), player),
  ]);
  say(`${tally.tried} exchanges beside ${slow.clients} slow clients`);
  const cutOff = quick ? undefined : await slow.cutOff();
  const bystanders = await bystander.stop();
  slow.goAway();
  const difference = await ledger.differs(email);
  send.end();
  return { ...tally, slow: slow.clients, cutOff, bystanders, users: ledger.users(), difference };
};

const run: Campaign["run"] = async (context) => {
  const [played, { items, faults, exitCode }] = await withSystem((url) => attack(url, context));
  const { tried, silent, failures, bystanders, cutOff, slow, users } = played;
  const differences = differencesIn(items, users);
  const late = Object.entries(cutOff ?? {}).filter(([, seconds = Infinity]) => seconds > cutOffWithin);
  return {
    tried,
    survived: tried - failures.length,
    targets: [
      none("exchanges with a wrong answer, a 5xx or a change that nobody asked for", failures),
      all("answers to another client beside all this", bystanders.good + bystanders.bad, bystanders.good),
      ...(cutOff === undefined
        ? []
        : [none(`ways of slow clients that are not cut off within ${cutOffWithin} s`, late)]),
      none("items of the store other than the answers promised", differences),
      none("faults in the system's own logs", faults),
      all("the server lives until it is asked to end", 1, exitCode === 0 ? 1 : 0),
    ],
    figures: { "slow clients": slow, "answers to another client": bystanders.good, "ended without a word": silent },
    failures: [...failures, ...late.map(([way]) => `who ${way} is not cut off`), ...differences, ...faults].map(
      (failure) => `seed ${context.seed}: ${failure}`,
    ),
    cannot: [
      "an Application Load Balancer's own parser and its desync mitigation: what is malformed ends at Node's parser here",
    ],
  };
};

export const rawHttp: Campaign = {
  name: "raw-http",
  title: "Malformed, smuggled and slow HTTP changes nothing and stops nobody",
  run,
};
