import { useTexts } from '../i18n/define-texts.ts';
import { customerTexts } from './texts.ts';

/** Labels of the fields that a customer is created and updated with. */
export function useFieldLabels() {
  const { attributes, adminEmail } = useTexts(customerTexts);
  const { name, code, region, product, version, size } = attributes;
  return { name, code, region, product, version, size, adminEmail };
}
