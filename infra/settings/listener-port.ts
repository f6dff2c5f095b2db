import { option as O } from "fp-ts";
import type { StackSettings } from "./stack-settings.ts";

/** HTTPS when there is a certificate, else HTTP; never both, so nothing is sent in plain text by mistake. */
export const listenerPort = ({ certificateArn }: Pick<StackSettings, "certificateArn">): 80 | 443 =>
  O.isSome(certificateArn) ? 443 : 80;
