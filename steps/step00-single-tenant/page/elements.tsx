import { type FormEvent, useEffect, useId, useRef, useState } from 'react';

/** Takes the focus when a page opens, so that the keyboard and screen readers begin there. */
export function Heading({ children }: { children: React.ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

interface LineProps {
  label: string;
  action: string;
  maxLength: number;
  /** Whether the line was taken; what was not stays for another try. */
  onLine: (text: string) => Promise<boolean>;
}

/** A form of one line. It keeps the focus, for the next line. */
export function LineForm({ label, action, maxLength, onLine }: LineProps) {
  const id = useId();
  const [text, setText] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const line = text.trim();
    if (line === '') return;
    setText('');
    if (!(await onLine(line))) setText((now) => now || line);
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <div className="line">
        <input
          id={id}
          value={text}
          maxLength={maxLength}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit">{action}</button>
      </div>
    </form>
  );
}

/** What screen readers say as soon as it is there. */
export function Notices({ isOffline, failure }: { isOffline: boolean; failure: string | undefined }) {
  return (
    <>
      <p role="status" className="notice">
        {isOffline && 'You are offline. This is what was here when you last had a connection.'}
      </p>
      <p role="alert" className="notice failure">
        {failure}
      </p>
    </>
  );
}
