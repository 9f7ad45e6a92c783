import { expect, it } from 'vitest';
import { amazonMayIssue, isDelegatedTo, withParents } from './delegation.ts';

const expected = ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.org'];

it.each([
  [['ns-2.awsdns-02.org', 'ns-1.awsdns-01.com'], true],
  [['NS-1.awsdns-01.com.'], true],
  [[], false],
  [['ns1.registrar.example'], false],
  [['ns-1.awsdns-01.com', 'ns1.registrar.example'], false],
])('name servers %j are those of the zone: %s', (found, delegated) => {
  expect(isDelegatedTo(expected, found)).toBe(delegated);
});

it.each([
  [[], true],
  [[{}], true],
  [[{ issue: 'amazon.com' }], true],
  [[{ issue: 'letsencrypt.org' }], false],
  [[{ issue: 'letsencrypt.org' }, { issue: 'Amazontrust.com; account=1' }], true],
  [[{ issue: ';' }], false],
  [[{ issue: 'amazon.com' }, { issuewild: 'letsencrypt.org' }], false],
  [[{ issue: 'letsencrypt.org' }, { issuewild: 'amazonaws.com' }], true],
])('with CAA records %j, Amazon may issue a wildcard certificate: %s', (records, allowed) => {
  expect(amazonMayIssue(records)).toBe(allowed);
});

it('looks for CAA records up to the top', () => {
  expect(withParents('apps.example.com')).toEqual(['apps.example.com', 'example.com', 'com']);
});
