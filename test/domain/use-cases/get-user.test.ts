import { expect } from "chai";
import { either as E, option as O, taskEither as TE } from "fp-ts";
import { unavailable, userNotFound } from "../../../domain/errors.ts";
import { getUser } from "../../../domain/use-cases/get-user.ts";
import { aUser } from "../../support/fixtures.ts";

describe("getUser", () => {
  const ada = aUser();

  it("finds the user at the address", async () => {
    const asked: Array<string> = [];
    const find = (email: string) => (asked.push(email), TE.right(O.some(ada)));
    expect(await getUser(ada.email)({ users: { find } })()).to.deep.equal(E.right(ada));
    expect(asked).to.deep.equal([ada.email]);
  });

  it("says UserNotFound when there is none", async () => {
    expect(await getUser(ada.email)({ users: { find: () => TE.right(O.none) } })()).to.deep.equal(E.left(userNotFound));
  });

  it("passes a fault on", async () => {
    const fault = unavailable("down");
    expect(await getUser(ada.email)({ users: { find: () => TE.left(fault) } })()).to.deep.equal(E.left(fault));
  });
});
