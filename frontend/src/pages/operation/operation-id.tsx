import { Copyable } from '../../elements/copyable.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { texts } from './texts.ts';

export const OperationId = ({ id }: { id: string }) => <Copyable text={id} label={useTexts(texts).copyId} />;
