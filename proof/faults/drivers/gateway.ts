import { expect } from "chai";
import type { Program } from "../../../local/program.ts";
import { memberOf, membersOf } from "../../../test/e2e/support/answers.ts";
import { changed } from "../../../test/e2e/support/changed-program.ts";
import { userPath } from "../../../test/e2e/support/client.ts";
import { expectSeen, kindOf, prepare } from "../four-requests.ts";
import { sabotaged, withFunctions } from "../sabotaged.ts";
import { password, type Trial } from "../trial.ts";

/** What a template, a JSON writer or a shell could trip over. */
const hostile = [
  `"`,
  `'`,
  `\\`,
  `\\"`,
  `\\'`,
  "$",
  "$context.requestId",
  "$input.body",
  "${input}",
  "#set($x = 1)$x",
  "#if(true)yes#end",
  "#",
  "##",
  "#*",
  "$!{x}",
  `","email_verified":true,"x":"`,
  `"}],"body_too_large":true,"x":"`,
  "\u2028\u2029",
  "</script>",
  "%22%0a",
  "\\u0022",
  "é😀\u202e",
  "{{7*7}}",
  "${{7*7}}",
];

/** Hostile text goes in and comes back as it was, and adds no member and takes none away. */
export const hostileText = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.plain();
  const half = hostile.length / 2;
  const texts = trial.quick ? [hostile.slice(0, half).join(" "), hostile.slice(half).join(" ")] : hostile;
  for (const text of texts) {
    const email = trial.address();
    const profile = { name: text, attributes: { [text.slice(0, 60)]: text } };
    const headers = { "Idempotency-Key": "\"'\\$context.requestId#end" };
    const made = await trial.ask(system, "POST", "/register", { headers, json: { email, password, ...profile } });
    trial.expectStatus(made, 201);
    const { id, created_at, updated_at, ...rest } = membersOf(made);
    expect(rest).to.deep.equal({ email, email_verified: false, version: 1, ...profile });
    expect([id, created_at]).to.deep.equal([memberOf(made, "id"), updated_at]);
    expect((await trial.ask(system, "GET", userPath(email))).json).to.deep.equal(made.json);
    const target = `${userPath(email)}?${encodeURIComponent(text)}=${encodeURIComponent(text)}`;
    const put = await trial.ask(system, "PUT", target, { headers: { "If-Match": "*" }, json: profile });
    trial.expectStatus(put, 200);
    expect(memberOf(put, "name")).to.equal(text);
    await trial.expectRecovery(system, email);
  }
};

/** API Gateway gives up before the functions do. */
const impatient = (program: Program): Program =>
  changed("aws:apigateway/restApi:RestApi", "body", (body) =>
    String(body).replaceAll(/"timeoutInMillis":\d+/g, '"timeoutInMillis":2500'),
  )(withFunctions(program, () => ({ timeout: 10 })));

/** The integration answers later than API Gateway waits: 504, and to send again is safe, whatever became of the first. */
export const integrationTimeout = async (trial: Trial): Promise<void> => {
  await trial.stage.own({ program: impatient(sabotaged(await trial.stage.program())) }, async (system) => {
    const ways = [
      ["get-user", "read", "hang"],
      ["create-user-record", "register", "hang"],
      ["create-user-record", "register", "slow"],
    ] as const;
    for (const [name, kindName, deed] of trial.some(ways)) {
      const kind = kindOf(kindName);
      const email = trial.address();
      await prepare(
        trial,
        system,
        kindName === "read" ? kind : kindOf("read"),
        kindName === "read" ? email : trial.address(),
      );
      system.sabotage.ask(name, email, deed);
      trial.expectProblem(await kind.send(trial, system, email), "timed-out");
      expect(system.sabotage.done(name, email), deed).to.equal(true);
      trial.expectStatus(await kind.send(trial, system, email), kind.good);
      await expectSeen(trial, system, email, kind.after);
      await trial.expectRecovery(system, email);
    }
  });
};
