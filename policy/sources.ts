/** Where rules are written down. */
export const sources = {
  /** A control of Security Hub, such as `ELB.5`. */
  securityHub: (control: string): string => {
    const service = control.split(".")[0]?.toLowerCase() ?? "";
    return `https://docs.aws.amazon.com/securityhub/latest/userguide/${service}-controls.html#${control.toLowerCase().replace(".", "-")}`;
  },
  cdkNag: "https://github.com/cdklabs/cdk-nag/blob/main/RULES.md#awssolutions",
  /** A page of AWS's documentation. */
  aws: (page: string): string => `https://docs.aws.amazon.com/${page}`,
} as const;
