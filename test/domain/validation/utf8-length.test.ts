import { expect } from "chai";
import fc from "fast-check";
import { utf8Length } from "../../../domain/validation/utf8-length.ts";

describe("utf8Length", () => {
  it("counts bytes, not characters", () => {
    expect(["", "a", "ä", "€", "\u{1F511}"].map(utf8Length)).to.deep.equal([0, 1, 2, 3, 4]);
    expect(["\u007F", "\u0080", "\u07FF", "\u0800", "\uFFFF", "\u{10000}"].map(utf8Length)).to.deep.equal([
      1, 2, 2, 3, 3, 4,
    ]);
  });

  it("agrees with the encoder", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(utf8Length(text)).to.equal(Buffer.byteLength(text));
      }),
    );
  });
});
