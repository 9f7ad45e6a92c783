import { type ReconcileDeps, reconcileOperations } from '@console/core/operations/reconcile-operations';

/** Runs on a schedule: brings on whatever an event that was lost has left standing. */
export const reconcile = (deps: ReconcileDeps) => () => reconcileOperations(deps);
