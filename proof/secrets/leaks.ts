import type { Members } from "../../local/members.ts";
import type { Answer } from "../../test/e2e/support/client.ts";
import { digestsOf, holds, type Stems } from "./canaries.ts";
import type { Sent } from "./hostile-requests.ts";

const hash = /\$argon2/;

/** Which of the secrets a text holds that may hold none; `where` stands in the complaint. */
export const leaksIn = (
  where: string,
  text: string,
  words: Readonly<Record<string, string>>,
): ReadonlyArray<string> => [
  ...Object.entries(words).flatMap(([what, word]) => (holds(text, word) ? [`${what} in ${where}`] : [])),
  ...(hash.test(text) ? [`a hash in ${where}`] : []),
];

/** No answer holds a password or a hash; a refusal shows nothing at all of what was sent, but the names of members. */
export const leaksInAnswer = ({ status, headers, text }: Answer, sent: Sent, stems: Stems): ReadonlyArray<string> => {
  // A client may choose this one for itself (API Gateway: $context.requestId).
  const { "x-amzn-requestid": _chosen, ...others } = headers;
  const all = `${JSON.stringify(others)} ${text}`;
  const { password, address, misplaced } = stems;
  const words = {
    password,
    ...(status >= 400 && { address, ...(sent.named !== true && { "a misplaced word": misplaced }) }),
  };
  return leaksIn(
    `the answer ${status} to ${sent.method} ${sent.target.slice(0, 80)}: ${text.slice(0, 200)}`,
    all,
    words,
  );
};

/** An item holds no password in any spelling, and no digest of one beside its hash, which is in one attribute. */
export const leaksInItem = (item: Members, stems: Stems, passwords: ReadonlyArray<string>): ReadonlyArray<string> => {
  const { password_hash: _hash, ...others } = item;
  const text = JSON.stringify(others);
  return [
    ...leaksIn("an item", text, { password: stems.password }),
    ...(holds(JSON.stringify(item), stems.password) ? ["a password in an item"] : []),
    ...(passwords.flatMap(digestsOf).some((digest) => text.includes(digest)) ? ["a plain digest in an item"] : []),
  ];
};
