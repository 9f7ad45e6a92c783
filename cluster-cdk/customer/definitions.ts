import type { PlacedProduct } from '@console/core/products/place';
import type { CfnSecret, ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { ValidCustomer } from '../customer-props.ts';
import type { Database } from './database.ts';
import { type GeneratedValues, generatedSecret, generatedValues } from './generated-values.ts';
import type { Ports } from './ports.ts';
import { type TaskContents, taskContents } from './task-contents.ts';

/** The definition of the tasks, and the one that is to take over. */
export const productsOf = ({ product, upgradeTo }: ValidCustomer): PlacedProduct[] =>
  upgradeTo ? [product, upgradeTo.product] : [product];

export interface Contents {
  present: TaskContents;
  upgrade: TaskContents | undefined;
  generated: GeneratedValues;
}

/** What tasks run with now, and what commands run with that prepare another version. */
export function contentsOf(
  scope: Construct,
  props: ValidCustomer,
  { ports, database }: { ports: Ports; database: Database | undefined },
): Contents {
  const products = productsOf(props);
  const generated = generatedValues(scope, products);
  const mailPassword = products.some(({ mail }) => mail) ? passwordForMail(scope) : undefined;
  const sources = { props, ports, database, generated, mailPassword };
  const { product, version, options, upgradeTo } = props;
  return {
    generated,
    present: taskContents(scope, 'Secret', { ...sources, product, version, options }),
    upgrade: upgradeTo && taskContents(scope, 'SecretUpgrade', { ...sources, ...upgradeTo }),
  };
}

/** The inbox of one machine finds it by its logical id. */
function passwordForMail(scope: Construct): ISecret {
  const secret = generatedSecret(scope, 'MailPassword', 'Password of the application for e-mail', 32);
  (secret.node.defaultChild as CfnSecret).overrideLogicalId('MailPassword');
  return secret;
}
