import * as fc from "fast-check";
import { kept, text } from "./wire-case.ts";

const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
const piece = fc.oneof(
  byte,
  fc.constantFrom(
    "\r\n",
    "\n",
    "\r",
    "\r\n\r\n",
    ":",
    " ",
    "\t",
    "\u0000",
    "0",
    "Content-Length: 5\r\n",
    "Transfer-Encoding: chunked\r\n",
    "HTTP/1.1",
    "\r\n ",
  ),
);

/** A whole request, on which one hostile thing happens at any place: taken out, put in, changed or said twice. */
const damaged = (requests: ReadonlyArray<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...requests),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), piece, fc.nat({ max: 3 })), { minLength: 1, maxLength: 3 }),
    )
    .map(([request, damages]) =>
      damages.reduce((whole, [place, length, put, how]) => {
        const at = place % (whole.length + 1);
        const cut = whole.slice(at, at + length);
        const middle = [put, put + cut, cut + cut, ""][how] ?? "";
        return whole.slice(0, at) + middle + whole.slice(at + length);
      }, request),
    );

/**
 * Bytes of chance, and requests damaged by chance. None of the whole ones changes anything, and no small damage makes
 * one of them that does: a PUT that lost its length and names JSON would clear the profile, so these name nothing.
 */
export const fuzz = (path: string): fc.Arbitrary<string> => {
  const json = "Content-Type: application/json";
  const body = '{"role":"admin","password":"short"}';
  const chunks = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  const requests = [
    text(`GET ${path} HTTP/1.1`, ['If-None-Match: "x"', "Accept: */*"]),
    kept(`PUT ${path} HTTP/1.1`, [`Content-Length: ${body.length}`], body) + text(`GET ${path} HTTP/1.1`),
    text("POST /register HTTP/1.1", [json, "Transfer-Encoding: chunked"], chunks),
    text(`PUT ${path} HTTP/1.1`, ['If-Match: "x"', "Expect: 100-continue", `Content-Length: ${body.length}`], body),
  ];
  return fc.oneof(
    { weight: 5, arbitrary: damaged(requests) },
    { weight: 1, arbitrary: fc.array(byte, { maxLength: 200 }).map((bytes) => bytes.join("")) },
  );
};
