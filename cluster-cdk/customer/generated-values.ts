import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import type { PlacedProduct } from '@console/core/products/place';
import { generatedTag } from '@console/core/stack-names';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Tags } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** The secrets of values that are made once per customer, by name. */
export type GeneratedValues = Readonly<Record<string, ISecret>>;

/** The values that any of `products` names: those of the version that is to take over are there before it is. */
export function generatedValues(
  scope: Construct,
  products: readonly Pick<PlacedProduct, 'generated'>[],
): GeneratedValues {
  // Another length makes another value, so the version that runs decides.
  const wanted = Object.assign({}, ...[...products].reverse().map(({ generated }) => generated));
  return Object.fromEntries(
    Object.entries<PlacedProduct['generated'][string]>(wanted).map(([name, { length }]) => {
      const id = `SecretGenerated-${name}-1`;
      const secret = generatedSecret(scope, id, `${name} of the application`, length);
      Tags.of(secret).add(generatedTag, name);
      return [name, secret];
    }),
  );
}

/** A secret whose text is nothing but letters and digits. */
export function generatedSecret(scope: Construct, id: string, description: string, passwordLength: number): ISecret {
  const secret = new Secret(scope, id, {
    description,
    generateSecretString: { passwordLength, excludePunctuation: true },
  }) as ISecret;
  suppressFindings(secret, {
    'AwsSolutions-SMG4':
      'The application keeps the value, as the password of its first user: it cannot be rotated here.',
  });
  return secret;
}
