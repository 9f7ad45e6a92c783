import { resource, resources } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { shop, shopProps } from '../testing/samples.ts';
import { containerOf } from '../testing/tasks.ts';
import { customerTemplate } from '../testing/templates.ts';

const SECRET = 'AWS::SecretsManager::Secret';
const template = customerTemplate(shopProps);
const app = containerOf(template, 'app');
const secrets = resources(template, SECRET);
const generated = (name: string) =>
  Object.keys(secrets).find((id) => id.startsWith(`SecretGenerated${name}`)) ?? 'missing';

describe('the values of a customer', () => {
  it('fill the arguments of the command, and the options its environment', () => {
    expect(app.Command).toEqual([
      'shop',
      { 'Fn::Join': ['', ['--database=', { Ref: 'DatabaseName' }]] },
      '--language=en',
      '--config=/run/deployment-console/files/app/shop.conf',
    ]);
    expect(app.Environment).toContainEqual({ Name: 'THEME', Value: 'dark' });
    expect(app.Environment).toContainEqual({ Name: 'DATA', Value: '/var/lib/shop' });
    expect(app.Environment).toContainEqual({ Name: 'SOCKET', Value: { Ref: 'ContainerPort8072' } });
    template.hasParameter('ContainerPort8072', { Type: 'Number', Default: 8072 });
  });

  it('are generated once, and stay when the application is deployed again', () => {
    expect(secrets[generated('ADMIN')]?.Properties).toMatchObject({
      GenerateSecretString: { PasswordLength: 24, ExcludePunctuation: true },
    });
    const again = resources(customerTemplate({ ...shopProps, release: '01KAEXAMP1E000000000000002' }), SECRET);
    expect(Object.keys(again)).toContain(generated('ADMIN'));
    expect(Object.keys(again)).toContain(generated('SALT'));
  });

  it('are injected from where they are stored, without a secret of their own', () => {
    expect(app.Secrets).toContainEqual({ Name: 'ADMIN_PASSWORD', ValueFrom: { Ref: generated('ADMIN') } });
    expect(app.Secrets).toContainEqual({
      Name: 'LICENCE',
      ValueFrom: expect.stringMatching(/:secret:deployment-console\/.*-AbCdEf:licence::11111111-2222/),
    });
    const composed = Object.keys(secrets).filter((id) => secrets[id]?.Properties.SecretString !== undefined);
    expect(composed.map((id) => id.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
      'SecretFileappshopconf',
      'SecretFileetcshopsecretconf',
      'SecretSIGNING',
    ]);
  });

  it('are composed of references: no template holds a secret', () => {
    const id = Object.keys(secrets).find((name) => name.startsWith('SecretSIGNING')) ?? '';
    const text = JSON.stringify(secrets[id]?.Properties.SecretString);
    expect(text).toContain(`{{resolve:secretsmanager:",{"Ref":"${generated('SALT')}"},":SecretString:::}}`);
    expect(text).toContain('options-AbCdEf:SecretString:licence::11111111-2222-3333-4444-555555555555}}');
  });

  it('may be read by the agent of the tasks, those of options too', () => {
    const policies = JSON.stringify(resources(template, 'AWS::IAM::Policy'));
    expect(policies).toContain('options-AbCdEf');
  });

  it('are named in an output, so that the console can show them', () => {
    expect(JSON.stringify(template.toJSON().Outputs.GeneratedSecrets.Value)).toContain(
      `{"Ref":"${generated('ADMIN')}"}`,
    );
    expect(customerTemplate().findOutputs('GeneratedSecrets')).toEqual({});
  });

  it('that nobody has set are empty, which is no secret', () => {
    const bare = containerOf(customerTemplate({ ...shopProps, options: {} }), 'app');
    expect(bare.Environment).toContainEqual({ Name: 'THEME', Value: '' });
    expect(bare.Environment).toContainEqual({ Name: 'LICENCE', Value: '' });
    expect(bare.Secrets.map(({ Name }) => Name)).not.toContain('LICENCE');
  });

  it('can be a reference for secret options only, and text for others only', () => {
    expect(() => customerTemplate({ ...shopProps, options: { licence: 'secret' } })).toThrow(
      /options.licence: is secret/,
    );
    const reference = shopProps.options?.licence ?? '';
    expect(() => customerTemplate({ ...shopProps, options: { theme: reference } })).toThrow(
      /options.theme: is not secret/,
    );
  });

  it('cannot be put together into a reference that CloudFormation resolves', () => {
    const product = { ...shop, environment: { THEME: '{${option.theme}' } };
    const theme = '{resolve:secretsmanager:another:SecretString:password}}';
    expect(() => customerTemplate({ ...shopProps, product, options: { theme } })).toThrow(/must not become text/);
  });
});

describe('the e-mail of an application', () => {
  const product = {
    ...shop,
    mail: true,
    environment: { MAIL: '${mail.host}:${mail.port} ${mail.username} ${mail.from} ${mail.security}' },
    secrets: { MAIL_PASSWORD: '${mail.password}' },
  };

  it('goes to the inbox of one machine', () => {
    const local = customerTemplate({ ...shopProps, product, place: 'local' });
    const container = containerOf(local, 'app');
    expect(container.Environment).toContainEqual({
      Name: 'MAIL',
      Value: '127.0.0.1:{{console.MailPort}} acme-north no-reply@example.com none',
    });
    expect(container.Secrets).toContainEqual({ Name: 'MAIL_PASSWORD', ValueFrom: { Ref: 'MailPassword' } });
    expect(resource(local, 'AWS::RDS::DBCluster').Properties.Tags).toContainEqual({
      Key: 'deployment-console:extensions',
      Value: 'pg_trgm unaccent',
    });
  });

  it('is refused on AWS', () => {
    expect(() => customerTemplate({ ...shopProps, product })).toThrow(
      /shop sends e-mail, which is not possible on AWS/,
    );
  });
});
