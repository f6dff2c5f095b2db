import { expect } from "chai";
import { decodeArgon2Phc, encodeArgon2Phc } from "../../adapters/argon2-phc.ts";

const salt = "c29tZXNhbHQ";
const tag = "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
const phc = (parameters: string, saltText = salt, tagText = tag): string =>
  `$argon2id$v=19$${parameters}$${saltText}$${tagText}`;

describe("Argon2 PHC strings", () => {
  it("are read: parameters, salt and tag", () => {
    expect(decodeArgon2Phc(phc("m=65536,t=2,p=1"))).to.deep.equal({
      memory: 65_536,
      passes: 2,
      parallelism: 1,
      salt: Buffer.from("somesalt"),
      tag: Buffer.from("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7", "hex"),
    });
  });

  it("are written as they were read", () => {
    const text = phc("m=19456,t=2,p=1");
    const decoded = decodeArgon2Phc(text);
    expect(decoded && encodeArgon2Phc(decoded)).to.equal(text);
  });

  const refused = {
    "nothing at all": "",
    "another function": phc("m=19456,t=2,p=1").replace("argon2id", "argon2i"),
    "another version": phc("m=19456,t=2,p=1").replace("v=19", "v=16"),
    "no version": phc("m=19456,t=2,p=1").replace("$v=19", ""),
    "another order of parameters": phc("t=2,m=19456,p=1"),
    "an unknown parameter": phc("m=19456,t=2,p=1,data=AAAA"),
    "a leading zero": phc("m=019456,t=2,p=1"),
    "too little memory for its lanes": phc("m=31,t=2,p=4"),
    "too much memory": phc("m=65537,t=2,p=1"),
    "no pass": phc("m=19456,t=0,p=1"),
    "too many passes": phc("m=19456,t=11,p=1"),
    "no lane": phc("m=19456,t=2,p=0"),
    "too many lanes": phc("m=19456,t=2,p=5"),
    "a short salt": phc("m=19456,t=2,p=1", "c29tZXNhbA"),
    "a long salt": phc("m=19456,t=2,p=1", Buffer.alloc(65).toString("base64").replace(/=+$/, "")),
    "a short tag": phc("m=19456,t=2,p=1", salt, Buffer.alloc(15).toString("base64")),
    "a long tag": phc("m=19456,t=2,p=1", salt, Buffer.alloc(65).toString("base64").replace(/=+$/, "")),
    "padded base64": phc("m=19456,t=2,p=1", `${salt}=`),
    "base64 with stray bits": phc("m=19456,t=2,p=1", salt.replace(/.$/, "R")),
    base64url: phc("m=19456,t=2,p=1", salt, tag.replace("R", "_")),
    "something behind it": `${phc("m=19456,t=2,p=1")}$`,
    "a line break behind it": `${phc("m=19456,t=2,p=1")}\n`,
  };
  for (const [what, text] of Object.entries(refused)) {
    it(`are refused with ${what}`, () => {
      expect(decodeArgon2Phc(text)).to.equal(undefined);
    });
  }
});
