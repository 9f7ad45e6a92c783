export interface Usage {
  requests?: number;
  computeMs?: number;
  readUnits?: number;
  writeUnits?: number;
  bytes?: number;
}

export interface UsageOfDay {
  day: string;
  usage: Usage;
}

export interface ListUsage {
  id: string;
  name: string;
  days: UsageOfDay[];
  usage: Usage;
  cost: number;
}

export interface AllUsage {
  items: ListUsage[];
  usage: Usage;
  cost: number;
  omitted: number;
}

/** Most lists cost less than a cent: in millionths, which are whole numbers for people. */
export const inUsd = (cost: number): string =>
  cost < 0.01 ? `${(cost * 1e6).toFixed(0)} millionths of a USD` : `${cost.toFixed(2)} USD`;
