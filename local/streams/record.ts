import type { _Record, AttributeValue } from '@aws-sdk/client-dynamodb-streams';

export type Image = Record<string, AttributeValue>;

/** A record of a `DynamoDBStreamEvent`, as a Lambda function gets it. */
export interface StreamRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: string;
  eventSource: 'aws:dynamodb';
  awsRegion: string;
  eventSourceARN: string;
  dynamodb: {
    /** In seconds since the epoch. */
    ApproximateCreationDateTime: number;
    Keys: Image;
    NewImage?: Image;
    OldImage?: Image;
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: string;
  };
}

/** A record from the API of DynamoDB Streams, in the format of a Lambda event. */
export function asLambdaRecord({ dynamodb = {}, ...record }: _Record, streamArn: string): StreamRecord {
  return {
    eventID: record.eventID ?? '',
    eventName: record.eventName ?? 'MODIFY',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: record.awsRegion ?? '',
    eventSourceARN: streamArn,
    dynamodb: {
      ApproximateCreationDateTime: (dynamodb.ApproximateCreationDateTime?.getTime() ?? 0) / 1000,
      Keys: dynamodb.Keys ?? {},
      ...(dynamodb.NewImage && { NewImage: dynamodb.NewImage }),
      ...(dynamodb.OldImage && { OldImage: dynamodb.OldImage }),
      SequenceNumber: dynamodb.SequenceNumber ?? '',
      SizeBytes: dynamodb.SizeBytes ?? 0,
      StreamViewType: dynamodb.StreamViewType ?? '',
    },
  };
}
