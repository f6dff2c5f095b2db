/**
 * The form in which a password is compared with guesses: NFC and without case (Unicode §3.13, caseless matching).
 * Upper case first, because it also joins ß with SS and ſ with S. Never the form that is hashed.
 */
export const caseFold = (text: string): string => text.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
