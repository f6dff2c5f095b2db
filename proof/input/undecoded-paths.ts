import type { Program } from "../../local/program.ts";
import { changed } from "../../test/e2e/support/changed-program.ts";

const decoded = "$!input.params().path.get('email')";
// No dollar for the end: a template would take it for its own.
const raw = "$!context.path.replaceAll('/+(?!.)', '').replaceAll('^.*/', '')";

/**
 * The program as if API Gateway handed path parameters to templates as they were sent. Sources disagree on whether it
 * does; the functions must do with either.
 */
export const undecodedPaths: (program: Program) => Program = changed(
  "aws:apigateway/restApi:RestApi",
  "body",
  (body) => {
    const text = String(body);
    if (!text.includes(decoded))
      throw new Error("the request template has changed: nothing reads the path's parameter");
    // A function, because a text would have its dollars replaced.
    return text.replaceAll(decoded, () => raw);
  },
);
