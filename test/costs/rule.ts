import type { Usage } from '@console/core/costs/usage';
import type { Properties, Resources } from './template.ts';

/** How much of what a resource bills in a month, or why it bills nothing of its own. */
export type Rule = ((properties: Properties, resources: Resources) => Usage) | { nothing: string };
