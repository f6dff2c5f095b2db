import { abandon, exchange, text } from "../../test/local/support/raw-client.ts";
import type { Canaries } from "./canaries.ts";

type Raw = (url: string, canaries: Canaries) => Promise<unknown>;

const body = ({ email, password }: Canaries): string => JSON.stringify({ email, password });
const long = (head: string) => ["Content-Type: application/json", `Content-Length: 5000`, head];

/** What is no HTTP, or stops in the middle: nobody logs it, so no line of the request log belongs to it. */
export const rawRequests: ReadonlyArray<Raw> = [
  (url, { password }) => exchange(url, `${password}\r\n\r\n`),
  (url, { email, password }) => exchange(url, `GET /user/${email} ${password} HTTP/1.1\r\nHost: localhost\r\n\r\n`),
  (url, { password }) => exchange(url, `GET / HTTP/1.1\r\nHost: localhost\r\nX-Password ${password}: x\r\n\r\n`),
  (url, { password }) => exchange(url, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${password}\r\n ${password}\r\n\r\n`),
  (url, canaries) =>
    exchange(url, `POST /register HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n${body(canaries)}`),
  (url, canaries) =>
    exchange(url, `POST /register HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n${body(canaries)}`),
  (url, canaries) => abandon(url, text("POST /register", long(`X-Password: ${canaries.password}`), body(canaries))),
  (url, { email, password }) => abandon(url, `POST /register HTTP/1.1\r\nHost: localhost\r\nX: ${email} ${password}`),
];
