declare module "asl-validator" {
  /** Adds a QueryLanguage to every state of what it gets: pass a copy. */
  export default function validate(definition: object): {
    readonly isValid: boolean;
    readonly errorsText: (separator?: string) => string;
  };
}
