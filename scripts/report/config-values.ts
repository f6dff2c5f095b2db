/** Settings from the command line (`key=value`), as Pulumi.<stack>.yaml would have them: JSON, else text. */
export const configValues = (entries: ReadonlyArray<string>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    entries.map((entry) => {
      const [key = "", ...rest] = entry.split("=");
      return [key, valueOf(rest.join("="))];
    }),
  );

const valueOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
