import { beforeEach, expect, it } from 'vitest';
import { ExposedServices } from './exposed-services.ts';

const name = { region: 'eu-central-1', stack: 'customer-acme', logicalId: 'Service' };
const address = '0.0.0.0:8069';
const [one, two, three] = [{}, {}, {}];

let told: (string | undefined)[];
let services: ExposedServices;
beforeEach(() => {
  told = [];
  services = new ExposedServices((service) => void told.push(service.address));
});

it('tells of a service once, however many of its tasks are open', () => {
  services.listening(name, one, address);
  services.listening(name, two, address);
  expect(told).toEqual([address]);
});

it('tells that it is over when the last open task is replaced by one that is not', () => {
  services.listening(name, one, address);
  services.listening(name, two, address);
  services.listening(name, three, undefined);
  services.ended(name, one);
  expect(told).toEqual([address]);
  services.ended(name, two);
  expect(told).toEqual([address, undefined]);
});

it('tells nothing when an open task starts again', () => {
  services.listening(name, one, address);
  services.ended(name, one);
  expect(told).toEqual([address]);
});

it('tells that a service is not open which may have been so before a restart of the console', () => {
  services.listening(name, one, undefined);
  expect(told).toEqual([undefined]);
});

it('tells that it is over with the service', () => {
  services.listening(name, one, address);
  services.removed(name);
  services.removed(name);
  expect(told).toEqual([address, undefined]);
});
