import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import ToggleButton from '@cloudscape-design/components/toggle-button';
import type { LogLine } from '@console/core/contract/operation';
import { useTexts } from '../i18n/define-texts.ts';
import { downloadLog } from './download.ts';
import { texts } from './texts.ts';

/** How the lines are shown. */
export interface LogLook {
  wrap: boolean;
  times: boolean;
}

interface LogControlsProps {
  look: LogLook;
  onLook: (look: LogLook) => void;
  following: boolean;
  onFollow: (following: boolean) => void;
  /** More lines may come. */
  live: boolean;
  fileName: string;
  lines: readonly LogLine[];
}

export function LogControls(props: LogControlsProps) {
  const { look, onLook, following, onFollow, live, fileName, lines } = props;
  const log = useTexts(texts);
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {live && (
        <Button iconName={following ? 'pause' : 'play'} onClick={() => onFollow(!following)}>
          {following ? log.pause : log.follow}
        </Button>
      )}
      <ToggleButton pressed={look.wrap} onChange={({ detail }) => onLook({ ...look, wrap: detail.pressed })}>
        {log.wrap}
      </ToggleButton>
      <ToggleButton pressed={look.times} onChange={({ detail }) => onLook({ ...look, times: detail.pressed })}>
        {log.times}
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
