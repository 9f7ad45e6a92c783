import { queryOptions } from '@tanstack/react-query';
import { hasSecondFactor } from '../../session/account.ts';

export const secondFactorQuery = queryOptions({ queryKey: ['second-factor'], queryFn: hasSecondFactor });
