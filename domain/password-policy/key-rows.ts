/** Keys next to each other, left to right, as case-folded characters: plain and shifted rows of common layouts. */
const rows = [
  "`1234567890-=",
  "~!@#$%^&*()_+",
  "qwertyuiop[]\\",
  "qwertyuiop{}|",
  "asdfghjkl;'",
  'asdfghjkl:"',
  "zxcvbnm,./",
  "zxcvbnm<>?",
  "qwertzuiopü+",
  "asdfghjklöä#",
  "yxcvbnm,.-",
  "azertyuiop^$",
  "qsdfghjklmù*",
  "wxcvbn,;:!",
  "йцукенгшщзхъ",
  "фывапролджэ",
  "ячсмитьбю.",
];

/** The slanted columns of the US layout, top to bottom, as in `1qaz2wsx`. */
const columns = ["1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik,", "9ol.", "0p;/"];

/** Back and forth between digits and letters; between letters it would meet words such as `desert`. */
const zigzags = ["1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0"];

export const keyRows: ReadonlyArray<string> = [...rows, ...columns, ...zigzags];
