import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { RunCommand } from '@console/core/contract/command';
import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import { type FormEvent, useState } from 'react';
import { useApi } from '../../../api/context.ts';
import { requestOperation } from '../../../api/operations.ts';
import { useRequestBlocker } from '../../../customers/request-blocker.ts';
import { formFailure } from '../../../forms/form-failure.tsx';
import { rules } from '../../../forms/rules.ts';
import { useSubmit } from '../../../forms/use-submit.ts';
import { useTexts } from '../../../i18n/define-texts.ts';
import { fieldMessage } from '../../../i18n/field-message.ts';
import { useMessages } from '../../../i18n/messages.ts';
import styles from './commands.module.css';
import { splitCommand } from './split.ts';
import { texts } from './texts.ts';

interface CommandFormProps {
  customer: Customer;
  line: string;
  onLine: (line: string) => void;
  onRun: (operation: Operation) => void;
}

/** One line that is split into arguments before everybody's eyes. */
export function CommandForm({ customer, line, onLine, onRun }: CommandFormProps) {
  const messages = useMessages();
  const t = useTexts(texts);
  const api = useApi();
  const blocker = useRequestBlocker()('customer.command', customer);
  const [seconds, setSeconds] = useState('600');
  const submission = useSubmit({
    fields: ['command', 'timeoutSeconds'],
    send: (body: RunCommand, key) => requestOperation(api, 'customer.command', customer.code, key, body),
    onDone: ({ operation }) => onRun(operation),
  });
  const split = splitCommand(line);
  const command = 'command' in split ? split.command : [];
  const checked = rules.runCommand.safeParse({ command, timeoutSeconds: Number(seconds) });
  const issueOf = (field: string) =>
    submission.fieldError(field) ?? checked.error?.issues.find(({ path }) => path[0] === field);
  const lineError = 'problem' in split ? t.unclosed : command.length > 0 ? issueOf('command') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!blocker && 'command' in split && checked.success) submission.submit(checked.data);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Container
        header={
          <Header variant="h2" description={t.description}>
            {t.title}
          </Header>
        }
      >
        <SpaceBetween size="m">
          <FormField
            label={t.line}
            description={t.lineText}
            constraintText={t.lineConstraint}
            errorText={typeof lineError === 'string' ? lineError : fieldMessage(t.line, lineError, messages)}
            stretch
          >
            <Input
              value={line}
              autoComplete="off"
              spellcheck={false}
              onChange={({ detail }) => {
                submission.touch('command');
                onLine(detail.value);
              }}
            />
          </FormField>
          <Arguments command={command} />
          <FormField label={t.timeout} errorText={fieldMessage(t.timeout, issueOf('timeoutSeconds'), messages)}>
            <Input
              value={seconds}
              type="number"
              inputMode="numeric"
              onChange={({ detail }) => {
                submission.touch('timeoutSeconds');
                setSeconds(detail.value);
              }}
            />
          </FormField>
          {formFailure(t.failed, submission.failure, submission.operationId)}
          <Button
            variant="primary"
            formAction="submit"
            loading={submission.busy}
            disabled={blocker !== undefined}
            disabledReason={blocker}
          >
            {t.run}
          </Button>
        </SpaceBetween>
      </Container>
    </form>
  );
}

function Arguments({ command }: { command: readonly string[] }) {
  const t = useTexts(texts);
  if (command.length === 0) return <Box color="text-body-secondary">{t.noArguments}</Box>;
  return (
    <div>
      <Box variant="awsui-key-label">{t.arguments}</Box>
      <ol className={styles.arguments} translate="no">
        {command.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of an argument is all that tells it from others
          <li key={index}>
            <code>{one}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}
