import type { Slot } from '@console/core/records/customer';

/** A slot owns two priorities of its load balancer, so that a notice can stand before the rule that it hides. */
export const noticePriority = (slot: Slot): number => 2 * slot.priority - 1;

export const rulePriority = (slot: Slot): number => 2 * slot.priority;
