/** A published version: its number, and when it was published. */
export type Version = { readonly number: number; readonly published: Date };

/** The version that a deployment before `time` left behind: the newest published until then. */
export const versionAt = (versions: ReadonlyArray<Version>, time: Date): Version | undefined =>
  versions
    .filter(({ published }) => published <= time)
    .reduce<Version | undefined>(
      (newest, version) => (newest === undefined || version.number > newest.number ? version : newest),
      undefined,
    );
