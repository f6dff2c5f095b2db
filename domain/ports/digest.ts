/** Short, collision-free name of a text (SHA-256, base64url): for fingerprints, never for passwords. */
export type Digest = (text: string) => string;

export type HasDigest = { readonly digest: Digest };
