import { useTexts } from '../i18n/define-texts.ts';
import { type Detail, details, useDetailTexts } from './details.ts';
import { customerTexts } from './texts.ts';
import { uploadTexts } from './upload-texts.ts';

/** Labels of the fields that a customer is created and updated with. */
export function useFieldLabels() {
  const { attributes } = useTexts(customerTexts);
  const texts = useDetailTexts();
  const { data: fromUpload } = useTexts(uploadTexts);
  const { name, code, region, product, version, size, cloudType } = attributes;
  const labels = Object.fromEntries(details.map((detail) => [detail, texts[detail].label])) as Record<Detail, string>;
  return { name, code, region, product, version, size, cloudType, fromUpload, ...labels };
}
