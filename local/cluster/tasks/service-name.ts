export interface ServiceName {
  region: string;
  stack: string;
  logicalId: string;
}
