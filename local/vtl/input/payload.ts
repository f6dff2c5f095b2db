import { MalformedPayload } from "../template-error.ts";

const parse = (body: string): unknown => {
  if (body === "") return {};
  try {
    return JSON.parse(body);
  } catch {
    if (/^\s*[{[]/.test(body)) throw new MalformedPayload("Could not process payload");
    return body;
  }
};

/**
 * A payload, parsed when a template first asks for it. Recorded on AWS: empty is `{}`, text that is no JSON is that
 * text, text that starts like an object or a list and is malformed is a 400. AWS's parser is lenient (it takes `{a:1}`);
 * this one is not.
 */
export class Payload {
  readonly text: string;
  #json: unknown;

  constructor(text: string) {
    this.text = text;
  }

  get json(): unknown {
    this.#json ??= parse(this.text);
    return this.#json;
  }
}
