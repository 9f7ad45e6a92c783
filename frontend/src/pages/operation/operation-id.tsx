import { Copyable } from '../../elements/copyable.tsx';
import { useWords } from '../../words/words.ts';

export const OperationId = ({ id }: { id: string }) => <Copyable text={id} label={useWords().operation.copyId} />;
