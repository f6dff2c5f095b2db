import { expect } from "chai";
import { twins } from "../../../proof/faults/twins.ts";

const item = (id: string, salt: string) => ({ id, password_hash: `$argon2id$v=19$m=19456,t=2,p=1$${salt}$tag` });
const one = item("01a2055a-b6e5-7530-91bd-4a264e805863", "c2FsdA");

describe("twins", () => {
  it("has nothing to say of strangers", () => {
    expect(twins([one, item("01a2055a-b6e5-7530-91bd-4a264e805864", "b3RoZXI")])).to.deep.equal([]);
  });

  it("tells of a salt that is used twice", () => {
    expect(twins([one, item("01a2055a-b6e5-7530-91bd-4a264e805864", "c2FsdA")])).to.deep.equal([
      "1 salts that another item has",
    ]);
  });

  it("tells of ids that differ in nothing but the time", () => {
    expect(twins([one, item("01a2055a-b6e6-7531-91bd-4a264e805863", "b3RoZXI")])).to.deep.equal([
      "1 random parts of ids that another item has",
    ]);
  });
});
