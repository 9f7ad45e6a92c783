import { TenancyError } from '../errors.ts';
import type { Parameters } from '../parameters.ts';

/** How much one tenant may ask for. */
export interface Plan {
  perSecond: number;
  /** How many requests at once, after a pause. */
  burst: number;
  perDay: number;
}

const names = ['perSecond', 'burst', 'perDay'] as const;

function parsed(name: string, text: string): Plan {
  try {
    const value = JSON.parse(text) as Record<string, unknown>;
    const [perSecond, burst, perDay] = names.map((field) => value[field]);
    if (typeof perSecond === 'number' && typeof burst === 'number' && typeof perDay === 'number') {
      return { perSecond, burst, perDay };
    }
  } catch {}
  throw new TenancyError('ROUTING_UNAVAILABLE', `The limits of the plan "${name}" cannot be read.`);
}

/** The limits of a plan, from the parameter `limits/<plan>`. */
export const planFrom =
  (parameters: Pick<Parameters, 'get'>) =>
  async (name: string): Promise<Plan> => {
    if (!/^[A-Za-z0-9_-]{1,40}$/.test(name))
      throw new TenancyError('ROUTING_UNAVAILABLE', 'The plan has no valid name.');
    return parsed(name, await parameters.get(`limits/${name}`));
  };
