/** One property that is another than before; absent where it was, or is, not there. */
export type PropertyChange = {
  /** `definition.States.GetUser.TimeoutSeconds` */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The resource whose replacement gives this property another value; what value is known only afterwards. */
  readonly follows?: string;
  /** It is no replacement, but a new version of that resource. */
  readonly newVersion?: true;
};

/** Begins the path of an option of Pulumi's, such as protect, which AWS does not see. */
export const optionPrefix = "option ";

/** The input that a path begins with. */
export const inputOf = ({ path }: PropertyChange): string => /^[^.[]*/.exec(path)?.[0] ?? path;

/** A path's next part: `.name`, or quoted where a name has other characters. */
export const member = (path: string, name: string): string => {
  if (!/^[\w$-]+$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === "" ? name : `${path}.${name}`;
};
