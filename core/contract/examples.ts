export { account, createAccountBody, createCustomerBody, customer } from './examples/customers.ts';
export { deleteSnapshotBody, download, snapshot, upload } from './examples/files.ts';
export { alert, mail, mailSummary, notification } from './examples/messages.ts';
export { batch, createBatchBody, logPage, operation } from './examples/operations.ts';
export { admin, apiToken, auditEntry } from './examples/people.ts';
export { addPoolBody, addRegionBody, pool, product, region } from './examples/places.ts';
