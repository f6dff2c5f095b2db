import { expect } from "chai";
import { memberOf } from "../../../test/e2e/support/answers.ts";
import { userPath } from "../../../test/e2e/support/client.ts";
import type { Deed } from "../sabotaged.ts";
import { password, type Trial } from "../trial.ts";

const jumps: ReadonlyArray<Deed> = ["an hour back", "an hour ahead", "leap second", "summer time"];

/** Whatever the clock says, versions count up, and no account was changed before it was made or before its last change. */
export const jumpingClock = async (trial: Trial): Promise<void> => {
  const system = await trial.stage.sabotaged();
  await Promise.all(
    trial.some(jumps.flatMap((first) => jumps.map((second) => [first, second] as const))).map(async (deeds) => {
      const email = trial.address();
      system.sabotage.ask("create-user-record", email, deeds[0]);
      const made = await trial.ask(system, "POST", "/register", { json: { email, password } });
      trial.expectStatus(made, 201);
      expect(system.sabotage.done("create-user-record", email)).to.equal(true);
      expect(memberOf(made, "created_at")).to.equal(memberOf(made, "updated_at"));
      let last = made;
      for (const [index, deed] of [...deeds.toReversed(), undefined].entries()) {
        if (deed !== undefined) system.sabotage.ask("update-user-record", email, deed);
        const put = await trial.ask(system, "PUT", userPath(email), { json: { name: String(index) } });
        trial.expectStatus(put, 200);
        expect(memberOf(put, "version")).to.equal(index + 2);
        expect(String(memberOf(put, "updated_at")) >= String(memberOf(last, "updated_at")), "time goes on").to.equal(
          true,
        );
        expect(memberOf(put, "created_at")).to.equal(memberOf(made, "created_at"));
        last = put;
      }
      await trial.expectRecovery(system, email);
    }),
  );
};
