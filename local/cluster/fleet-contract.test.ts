import { fleetContract } from '@console/adapters/contract/fleet-contract';
import { openFleetPlace } from './testing/fleet-place.ts';

fleetContract(openFleetPlace);
