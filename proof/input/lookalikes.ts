/** Looks like an address, or becomes one when somebody folds, normalises or trims it too late. */
export const lookalikes: ReadonlyArray<string> = [
  ...["ａda@example.com", "ada＠example.com", "ada@ｅxample.com", "ada@example。com", "ada@exa\u00admple.com"],
  ...[
    "ſam@example.com",
    "\u212aelvin@example.com",
    "ada@e\u200bxample.com",
    "\u202eada@example.com",
    "аda@example.com",
  ],
  ...[
    "ada@exämple.com",
    "ädä@example.com",
    "ada@例え.jp",
    "İda@example.com",
    "ada@example.com\u2028",
    "ada@example.\u0441om",
  ],
  ...["ada@example.com\u0000", "ada\u0000@example.com", "ada@example.com\u0000.evil.com", "\ufeffada@example.com"],
  ...["ada@example.com,eve@example.com", "ada@example.com;", "<ada@example.com>", "Ada <ada@example.com>"],
  ...["mailto:ada@example.com", "ada@example.com?cc=eve@example.com", "ada@@example.com", "ada@example.com@evil.com"],
  ...["ada@localhost", "ada@127.0.0.1", "ada@[::1]", "ada@example.com:25", "ada@example.com/..", "ada\\@example.com"],
];
