import { expect } from "chai";
import { isForOwnName } from "../../../local/http/own-names.ts";

const from = (host?: string) => ({
  method: "GET",
  target: "/",
  headers: host === undefined ? [] : [["Host", host] as const],
  body: Buffer.alloc(0),
});

describe("isForOwnName", () => {
  for (const host of ["127.0.0.1", "127.0.0.1:8080", "LOCALHOST:1", "[::1]:8080", "users.example.com", undefined])
    it(`holds for ${host ?? "no host"}`, () => {
      expect(isForOwnName(from(host), ["users.example.com"])).to.equal(true);
    });

  for (const host of [
    "rebound.example",
    "127.0.0.1.rebound.example:8080",
    "localhost.rebound.example",
    "",
    "192.0.2.1",
  ])
    it(`does not hold for ${JSON.stringify(host)}`, () => {
      expect(isForOwnName(from(host), ["users.example.com"])).to.equal(false);
    });
});
