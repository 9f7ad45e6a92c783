import { Copyable } from '../../elements/copyable.tsx';
import { useMessages } from '../../i18n/messages.ts';

export const OperationId = ({ id }: { id: string }) => <Copyable text={id} label={useMessages().operation.copyId} />;
