import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import ToggleButton from '@cloudscape-design/components/toggle-button';
import type { LogLine } from '@console/core/contract/operation';
import { useWords } from '../words/words.ts';
import { downloadLog } from './download.ts';

interface LogControlsProps {
  wrap: boolean;
  onWrap: (wrap: boolean) => void;
  following: boolean;
  onFollow: (following: boolean) => void;
  /** More lines may come. */
  live: boolean;
  fileName: string;
  lines: readonly LogLine[];
}

export function LogControls(props: LogControlsProps) {
  const { wrap, onWrap, following, onFollow, live, fileName, lines } = props;
  const { log } = useWords();
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {live && (
        <Button iconName={following ? 'pause' : 'play'} onClick={() => onFollow(!following)}>
          {following ? log.pause : log.follow}
        </Button>
      )}
      <ToggleButton pressed={wrap} onChange={({ detail }) => onWrap(detail.pressed)}>
        {log.wrap}
      </ToggleButton>
      <Button
        iconName="download"
        disabled={lines.length === 0}
        disabledReason={log.empty}
        onClick={() => downloadLog(fileName, lines)}
      >
        {log.download}
      </Button>
    </SpaceBetween>
  );
}
