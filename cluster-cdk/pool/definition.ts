/** The parts of a definition that its stacks are made from. */
export interface FunctionsProduct {
  runtime: 'functions';
  tenancy: 'silo' | 'pool';
  id: string;
  name: string;
  versions: { version: string; bundle: string; offered: boolean; requires?: string | undefined }[];
  cloudTypes: ('public' | 'private')[];
  functions: DefinedFunction[];
  table?: DefinedTable | undefined;
  pages?: string | undefined;
  users: boolean | 'own';
  healthPath: string;
  limits: Record<string, { perSecond: number; burst: number; perDay: number }>;
}

export interface DefinedFunction {
  name: string;
  entry: string;
  routes: string[];
  open: string[];
  events: string[];
  stream: boolean;
  memoryMiB: number;
  timeoutSeconds: number;
  environment: Record<string, string>;
}

export interface DefinedTable {
  indexes: number;
  stream: boolean;
  ttl?: string | undefined;
  billingMode: 'PAY_PER_REQUEST' | 'PROVISIONED';
}
