import { option as O } from "fp-ts";
import type { StackSettings } from "./stack-settings.ts";

type Names = Pick<StackSettings, "certificateArn" | "domainName">;

/** Whether there is a certificate, or a name for which one is made. */
export const hasCertificate = ({ certificateArn, domainName }: Names): boolean =>
  O.isSome(certificateArn) || O.isSome(domainName);

/** HTTPS when there is a certificate, else HTTP; never both, so nothing is sent in plain text by mistake. */
export const listenerPort = (settings: Names): 80 | 443 => (hasCertificate(settings) ? 443 : 80);
