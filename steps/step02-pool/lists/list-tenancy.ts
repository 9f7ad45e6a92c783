import { createServices, Parameters, type ReadParameter, type Services } from '@console/tenancy';

/** Requests a second for each list, and a day. */
const limits = { perSecond: 50, burst: 200, perDay: 100_000 };

/**
 * The library asks Parameter Store about each tenant. Lists come and go by the thousand, for which parameters are too
 * slow and too few: what it asks about a list is answered here.
 */
const readOfLists: ReadParameter = async (name) => {
  if (/^\/tenants\/\w+\/table-name$/.test(name)) return process.env.TABLE_NAME;
  return name === '/limits/standard' ? JSON.stringify(limits) : undefined;
};

/** The library's services for lists. @param read what differs for a step */
export const listServices = (read: ReadParameter = readOfLists): Services =>
  createServices({ parameters: new Parameters({ prefix: '/', read }) });
