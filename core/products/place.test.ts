import { describe, expect, it } from 'vitest';
import { placeProduct } from './place.ts';
import { sampleProduct } from './testing/sample-product.ts';

const product = sampleProduct({
  command: ['serve'],
  setup: [['init']],
  upgrade: { commands: [['migrate']], downtime: true },
  environment: { HOST: '0.0.0.0', MODE: 'production', TOKEN: 'none' },
  secrets: { KEY: '${customer.id}' },
  processes: { worker: { command: ['work'], tasks: [2, 3] }, mailer: { command: ['mail'] } },
  local: {
    command: ['node', 'server.js'],
    setup: [],
    upgrade: { commands: [['node', 'migrate.js']] },
    environment: { HOST: '127.0.0.1', KEY: 'plain' },
    secrets: { TOKEN: '${customer.code}' },
    processes: { worker: { command: ['node', 'worker.js'] } },
  },
  aws: { sticky: true },
});

describe('a definition in one place', () => {
  it('has what the place names instead of what all places have', () => {
    expect(placeProduct(product, 'local')).toMatchObject({
      command: ['node', 'server.js'],
      setup: [],
      upgrade: { commands: [['node', 'migrate.js']], downtime: true },
      environment: { HOST: '127.0.0.1', MODE: 'production', KEY: 'plain' },
      secrets: { TOKEN: '${customer.code}' },
      processes: {
        worker: { command: ['node', 'worker.js'], tasks: [2, 3] },
        mailer: { command: ['mail'], tasks: [1, 1] },
      },
      sticky: false,
    });
  });

  it('is what all places have where the place says nothing', () => {
    expect(placeProduct(product, 'aws')).toMatchObject({
      command: ['serve'],
      setup: [['init']],
      upgrade: { commands: [['migrate']], downtime: true },
      environment: { HOST: '0.0.0.0' },
      sticky: true,
    });
    expect(placeProduct(product, 'aws')).not.toHaveProperty('local');
  });

  it('has a variable once, where the place puts it', () => {
    const { environment, secrets } = placeProduct(product, 'local');
    expect(Object.keys(environment).filter((name) => name in secrets)).toEqual([]);
  });
});
