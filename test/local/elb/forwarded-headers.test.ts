import { expect } from "chai";
import { forwardedHeaders } from "../../../local/elb/forwarded-headers.ts";
import type { HeaderFields } from "../../../local/http-message.ts";
import { resource } from "../support/program-of.ts";

const hop = { client: "192.0.2.7", protocol: "https", port: 443 };
const forwarded = (headers: HeaderFields, inputs: Readonly<Record<string, unknown>> = {}): HeaderFields =>
  forwardedHeaders(resource("aws:lb/loadBalancer:LoadBalancer", "front", { inputs }))(headers, hop);
const named = (headers: HeaderFields, ...names: ReadonlyArray<string>) =>
  headers.filter(([name]) => names.includes(name));

describe("forwardedHeaders", () => {
  it("says who asked, how and where, and gives the request a trace", () => {
    const [client, protocol, port, trace] = forwarded([]);
    expect([client, protocol, port]).to.deep.equal([
      ["X-Forwarded-For", "192.0.2.7"],
      ["X-Forwarded-Proto", "https"],
      ["X-Forwarded-Port", "443"],
    ]);
    expect(trace?.[0]).to.equal("X-Amzn-Trace-Id");
    expect(trace?.[1]).to.match(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/);
  });

  it("keeps the spelling and order of the client's fields, repeated ones too", () => {
    const sent = [
      ["if-MATCH", '"a"'],
      ["X-Two", "1"],
      ["x-two", "2"],
    ] as const;
    expect(forwarded(sent).slice(0, 3)).to.deep.equal(sent);
  });

  it("does not believe what the client says about its connection", () => {
    const sent = [
      ["x-forwarded-proto", "ftp"],
      ["X-FORWARDED-PORT", "1"],
    ] as const;
    expect(
      named(forwarded(sent), "X-Forwarded-Proto", "X-Forwarded-Port", "x-forwarded-proto", "X-FORWARDED-PORT"),
    ).to.deep.equal([
      ["X-Forwarded-Proto", "https"],
      ["X-Forwarded-Port", "443"],
    ]);
  });

  const earlier = [
    ["x-forwarded-for", "198.51.100.1"],
    ["X-Forwarded-For", "203.0.113.9"],
  ] as const;
  const modes: ReadonlyArray<readonly [mode: string | undefined, result: HeaderFields]> = [
    [undefined, [["X-Forwarded-For", "198.51.100.1, 203.0.113.9, 192.0.2.7"]]],
    ["append", [["X-Forwarded-For", "198.51.100.1, 203.0.113.9, 192.0.2.7"]]],
    ["preserve", earlier],
    ["remove", []],
  ];
  for (const [mode, result] of modes)
    it(`handles X-Forwarded-For by the mode ${mode ?? "append, the default"}`, () => {
      const inputs = mode === undefined ? {} : { xffHeaderProcessingMode: mode };
      expect(named(forwarded(earlier, inputs), "x-forwarded-for", "X-Forwarded-For")).to.deep.equal(result);
    });

  it("continues a trace", () => {
    const [trace] = named(forwarded([["x-amzn-trace-id", "Root=1-2-3"]]), "X-Amzn-Trace-Id");
    expect(trace?.[1]).to.match(/^Self=1-[0-9a-f]{8}-[0-9a-f]{24};Root=1-2-3$/);
  });

  it("drops fields of the connection, those that Connection names too", () => {
    const sent = [
      ["Connection", "keep-alive, X-Hop"],
      ["Keep-Alive", "timeout=5"],
      ["Transfer-Encoding", "chunked"],
      ["x-hop", "1"],
      ["X-Kept", "1"],
    ] as const;
    expect(forwarded(sent)[0]).to.deep.equal(["X-Kept", "1"]);
  });

  it("drops invalid names only when the load balancer is told to", () => {
    const sent = [["X_Under", "1"]] as const;
    expect(forwarded(sent)[0]).to.deep.equal(["X_Under", "1"]);
    expect(named(forwarded(sent, { dropInvalidHeaderFields: true }), "X_Under")).to.deep.equal([]);
  });
});
