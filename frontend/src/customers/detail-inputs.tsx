import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { type Detail, detailControls, details, useDetailTexts } from './details.ts';

interface DetailInputsProps {
  values: Readonly<Record<Detail, string>>;
  placeholders?: Partial<Record<Detail, string>>;
  /** Stands behind each label. */
  constraint?: string;
  errorOf: (detail: Detail) => string | undefined;
  onChange: (detail: Detail, value: string) => void;
}

/** A field for each detail of a customer. */
export function DetailInputs({ values, placeholders = {}, constraint, errorOf, onChange }: DetailInputsProps) {
  const texts = useDetailTexts();
  const control = (detail: Detail) => {
    const shared = {
      value: values[detail],
      placeholder: placeholders[detail] ?? '',
      onChange: (event: { detail: { value: string } }) => onChange(detail, event.detail.value),
    };
    switch (detailControls[detail]) {
      case 'email':
        return <Input type="email" autoComplete="off" {...shared} />;
      case 'line':
        return <Input autoComplete="off" {...shared} />;
      case 'paragraph':
        return <Textarea {...shared} />;
    }
  };
  return (
    <SpaceBetween size="l">
      {details.map((detail) => (
        <FormField
          key={detail}
          label={
            <>
              {texts[detail].label}
              {constraint && <i> - {constraint}</i>}
            </>
          }
          description={texts[detail].description}
          errorText={errorOf(detail)}
        >
          {control(detail)}
        </FormField>
      ))}
    </SpaceBetween>
  );
}
