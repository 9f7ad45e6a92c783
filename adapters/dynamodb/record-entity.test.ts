import { describe, expect, it } from 'vitest';
import { aClaim, aCustomer, anAnswer, anEntry, anOperation, ulidOf } from '../contract/records.ts';
import { auditEntity } from './audit.ts';
import { claimEntity } from './claim.ts';
import { customerEntity } from './customer.ts';
import { idempotencyEntity } from './idempotency.ts';
import { operationEntity } from './operation.ts';

describe('an item', () => {
  it('has its kind and the commit that wrote it', () => {
    expect(customerEntity.itemOf(aCustomer(), 'commit-1')).toMatchObject({
      pk: 'customers',
      sk: 'acme',
      entity: 'customer',
      commitId: 'commit-1',
      search: 'acme\nacme ltd\nowner@example.com',
    });
  });

  it('of an unfinished operation is in the index by phase', () => {
    const keys = { gsi1pk: 'operations#customer#acme', gsi2pk: 'operations#region#eu-central-1', gsi3sk: ulidOf(2) };
    expect(operationEntity.itemOf(anOperation(), '')).toMatchObject({ ...keys, gsi3pk: 'operations#phase#unfinished' });
    const failed = anOperation({ status: 'failed' });
    expect(operationEntity.itemOf(failed, '')).toMatchObject({ ...keys, gsi3pk: 'operations#phase#failed' });
  });

  it('without a customer is not in the index by customer', () => {
    const { customer, ...entry } = anEntry();
    expect(auditEntity.itemOf(entry, '')).not.toHaveProperty('gsi1pk');
  });

  it('expires only when its record does', () => {
    const expiresAt = '2026-01-31T09:30:00.500Z';
    expect(claimEntity.itemOf(aClaim({ expiresAt }), '')).toMatchObject({ ttl: 1769851801 });
    expect(idempotencyEntity.itemOf(anAnswer({ expiresAt }), '')).toMatchObject({ ttl: 1769851801 });
    expect(claimEntity.itemOf(aClaim(), '')).not.toHaveProperty('ttl');
  });

  it('keeps the case of keys', () => {
    expect(idempotencyEntity.keyOf({ actor: 'A@example.com', key: 'Key-1' })).toEqual({
      pk: 'idempotency#A@example.com',
      sk: 'Key-1',
    });
  });
});

describe('a record that is not valid', () => {
  const broken = aCustomer({ slot: { shard: 0, priority: 1 } });

  it('is not stored', () => {
    expect(() => customerEntity.itemOf(broken, '')).toThrow(
      /The customer to be stored is not valid:(.|\n)*slot\.shard/,
    );
  });

  it('is not read', () => {
    const item = { ...customerEntity.itemOf(aCustomer(), ''), status: 'sleeping' };
    expect(() => customerEntity.recordOf(item)).toThrow(
      /The stored customer customers acme is not valid:(.|\n)*status/,
    );
  });
});
