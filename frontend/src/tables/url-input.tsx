import Input from '@cloudscape-design/components/input';
import { useEffect, useState } from 'react';

interface UrlInputProps {
  label: string;
  placeholder: string;
  value: string | undefined;
  onEnter: (value: string) => void;
}

/** A filter's text; it counts when Enter is pressed, the field is left, or it is emptied. */
export function UrlInput({ label, placeholder, value = '', onEnter }: UrlInputProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const enter = (text: string) => text !== value && onEnter(text);
  return (
    <Input
      type="search"
      value={typed}
      ariaLabel={label}
      placeholder={placeholder}
      onChange={({ detail }) => {
        setTyped(detail.value);
        if (detail.value === '') enter('');
      }}
      onKeyDown={({ detail }) => detail.key === 'Enter' && enter(typed.trim())}
      onBlur={() => enter(typed.trim())}
    />
  );
}
