/** A file of an archive: on disk (absolute path) or as text. Pulumi's assets, with their promises awaited. */
export type Asset =
  { readonly kind: "file"; readonly path: string } | { readonly kind: "text"; readonly text: string } | Archive;

/** Files by name, or an archive (zip, tar or folder) on disk. */
export type Archive =
  | { readonly kind: "archive"; readonly assets: Readonly<Record<string, Asset>> }
  | { readonly kind: "archive-file"; readonly path: string };
