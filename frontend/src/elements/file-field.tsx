import FileUpload from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import { useMessages } from '../i18n/messages.ts';

interface FileFieldProps {
  label: string;
  description?: string;
  constraint?: string;
  file: File | undefined;
  errorText?: string | undefined;
  onChange: (file: File | undefined) => void;
}

/** Asks for one file of the person's computer. */
export function FileField({ label, description, constraint, file, errorText, onChange }: FileFieldProps) {
  const { app } = useMessages();
  return (
    <FormField label={label} description={description} constraintText={constraint} errorText={errorText}>
      <FileUpload
        value={file ? [file] : []}
        showFileSize
        onChange={({ detail }) => onChange(detail.value[0])}
        i18nStrings={{
          uploadButtonText: () => app.chooseFile,
          dropzoneText: () => app.dropFile,
          removeFileAriaLabel: () => app.removeFile,
          limitShowFewer: '',
          limitShowMore: '',
          errorIconAriaLabel: app.error,
        }}
      />
    </FormField>
  );
}
