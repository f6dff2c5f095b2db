import { either as E, function as F } from "fp-ts";
import type { HttpEvent } from "../contract/http-event.ts";

/**
 * The address of `/user/{email}`, percent-decoded exactly once.
 * Sources disagree on whether a template sees a path parameter decoded: when it equals the raw path's last segment
 * nobody has decoded it yet. Text that does not decode names nobody: it becomes empty, which the address rule refuses.
 */
export const pathEmail = ({ email, path }: Pick<HttpEvent, "email" | "path">): string =>
  email === lastSegment(path) ? decodeOnce(email) : email;

/** API Gateway takes no notice of slashes at the end. */
const lastSegment = (path: string): string | undefined => path.split("/").findLast((segment) => segment !== "");

const decodeOnce = (text: string): string =>
  F.pipe(
    E.tryCatch(
      () => decodeURIComponent(text),
      () => "",
    ),
    E.toUnion,
  );
