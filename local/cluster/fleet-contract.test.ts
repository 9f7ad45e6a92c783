import { fleetContract } from '@console/adapters/contract/fleet-contract';
import { openFleetFixture } from './testing/fleet-fixture.ts';

fleetContract(openFleetFixture);
