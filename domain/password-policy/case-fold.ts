/**
 * The form in which a password is compared with guesses: NFC and without case (Unicode §3.13, caseless matching).
 * By way of upper case, which joins ß with SS and ſ with S, and first of lower case, which joins ẞ with ß.
 * Never the form that is hashed.
 */
export const caseFold = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase().normalize("NFC");
