import type { Duplex } from "node:stream";
import { balancerError } from "../elb/balancer-error.ts";

const lingerMs = 1000;

/** Answers what is no HTTP request, or did not arrive in time, and ends the connection: Node's `clientError`. */
export const refuseMalformed = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, body } = balancerError(error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400);
  const head = [`HTTP/1.1 ${status} ${status === 408 ? "Request Timeout" : "Bad Request"}`, "Connection: close"];
  const about = ["Content-Type: text/html", `Content-Length: ${Buffer.byteLength(body)}`];
  socket.end(`${[...head, ...about].join("\r\n")}\r\n\r\n${body}`);
  // Closing while the client still sends would reset the connection, and the answer with it.
  socket.removeAllListeners("data").resume();
  const lingering = setTimeout(() => socket.destroy(), lingerMs);
  socket.once("close", () => clearTimeout(lingering));
};
