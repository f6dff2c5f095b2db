import { readFileSync } from "node:fs";
import { expect } from "chai";

/** On one line, so that a sentence may be wrapped anywhere. */
const security = readFileSync("SECURITY.md", "utf8").replace(/\s+/g, " ");

describe("exceptions that a reader of SECURITY.md must know", () => {
  it("say that registration and GET tell whether an address is registered", () => {
    expect(security).to.include("Registration and `GET` tell whether an address is registered");
  });

  it("say that addresses are part of URLs, and which log has them", () => {
    expect(security).to.include("Addresses are part of `/user/{email}` URLs");
    expect(security).to.match(/access log has the route in place of the path/);
    expect(security).to.match(/load balancer's access logs have the path, and so the addresses/);
  });

  it("say that there is no authentication", () => {
    expect(security).to.include("There is no authentication yet");
  });
});
