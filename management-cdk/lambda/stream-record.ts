/** The part of a DynamoDB stream record that the handlers read. */
export interface StreamRecord {
  eventName?: 'INSERT' | 'MODIFY' | 'REMOVE' | undefined;
  dynamodb?:
    | {
        SequenceNumber?: string | undefined;
        NewImage?: Record<string, { S?: string | undefined }> | undefined;
        OldImage?: Record<string, { S?: string | undefined }> | undefined;
      }
    | undefined;
}

/** True when the record tells of an operation that now waits, or of one that has made room. */
export function wakesDispatcher({ dynamodb }: StreamRecord): boolean {
  const now = dynamodb?.NewImage;
  if (now?.entity?.S !== 'operation') return false;
  return now.status?.S !== dynamodb?.OldImage?.status?.S && now.status?.S !== 'running';
}
