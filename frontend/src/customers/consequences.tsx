import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import TextContent from '@cloudscape-design/components/text-content';
import { useTexts } from '../i18n/define-texts.ts';
import { actionTexts } from './action-texts.ts';

interface ConsequencesProps {
  finalSnapshot: boolean;
  database: boolean;
  wasOnline: boolean;
}

/** What a deletion takes away, and what it leaves. */
export function Consequences({ finalSnapshot, database, wasOnline }: ConsequencesProps) {
  const { deletion } = useTexts(actionTexts);
  const kept = [...(finalSnapshot ? [deletion.keptSnapshot] : []), deletion.keptAudit];
  return (
    <ColumnLayout columns={2}>
      <TextContent>
        <Box variant="awsui-key-label">{deletion.deletedTitle}</Box>
        <ul>
          {[
            database ? deletion.deletedDatabase : deletion.deletedFiles,
            wasOnline ? deletion.deletedUrl : deletion.deletedCode,
          ].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </TextContent>
      <TextContent>
        <Box variant="awsui-key-label">{deletion.keptTitle}</Box>
        <ul>
          {kept.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </TextContent>
    </ColumnLayout>
  );
}
