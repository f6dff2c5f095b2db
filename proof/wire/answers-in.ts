/** One answer as it stands in a stream of bytes. */
export type WireAnswer = { readonly status: number; readonly head: string; readonly body: string };

const fieldIn = (head: string, name: string): string | undefined =>
  new RegExp(`^${name}: *([^\r\n]*)`, "im").exec(head)?.[1];

/** The body at the start of a text, and what follows it; without a length it is all there is. */
const bodyIn = (head: string, status: number, text: string): readonly [body: string, rest: string] => {
  if (status < 200 || status === 204 || status === 304) return ["", text];
  if (/chunked/i.test(fieldIn(head, "transfer-encoding") ?? "")) {
    const end = text.indexOf("0\r\n\r\n");
    return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end + 5)];
  }
  const length = fieldIn(head, "content-length");
  return length === undefined ? [text, ""] : [text.slice(0, Number(length)), text.slice(Number(length))];
};

/** The answers in a stream, one after the other; `undefined` when something else is among them. Not for HEAD. */
export const answersIn = (bytes: string): ReadonlyArray<WireAnswer> | undefined => {
  const answers: WireAnswer[] = [];
  let left = bytes;
  while (left !== "") {
    const end = left.indexOf("\r\n\r\n");
    const status = Number(/^HTTP\/1\.1 ([1-5]\d\d) /.exec(left)?.[1]);
    if (end < 0 || Number.isNaN(status)) return undefined;
    const head = left.slice(0, end + 2);
    const [body, rest] = bodyIn(head, status, left.slice(end + 4));
    answers.push({ status, head, body });
    left = rest;
  }
  return answers;
};

/** Why an answer may not be, whoever made it; `undefined` when nothing is wrong with it. */
export const wrongOnWire = ({ status, head, body }: WireAnswer): string | undefined => {
  if (status >= 500) return `status ${status}`;
  if (/arn:aws|\$argon2|node_modules|\n\s+at /.test(body)) return "tells internals";
  if (!/^content-type: application\/problem\+json/im.test(head)) return undefined;
  return body.includes(`"status":${status}`) ? undefined : "a problem of another status";
};
