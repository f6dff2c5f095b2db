import { STATUS_CODES } from "node:http";
import type { HttpResponse } from "../http-message.ts";

/** An answer of the load balancer itself, in its own HTML: it never reached the API. */
export const balancerError = (status: number): HttpResponse => {
  const title = `${status} ${STATUS_CODES[status] ?? ""}`.trim();
  const heading = `<body>\r\n<center><h1>${title}</h1></center>\r\n</body>`;
  return {
    status,
    headers: [
      ["Server", "awselb/2.0"],
      ["Content-Type", "text/html"],
    ],
    body: `<html>\r\n<head><title>${title}</title></head>\r\n${heading}\r\n</html>\r\n`,
  };
};
