/** An account number that AWS never gives to anybody. */
export const accountId = "000000000000";
