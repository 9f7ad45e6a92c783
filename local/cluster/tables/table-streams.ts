import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OnRecords } from '../../streams/delivery.ts';
import { readStream, type StreamReader } from '../../streams/reader.ts';
import type { OpenDatabase } from '../endpoint/dynamodb/open-database.ts';
import { publicText, storedName } from '../endpoint/dynamodb/table-name.ts';

interface TapOptions {
  region: string;
  table: string;
  /** Names the reader: each reads on where it was, across restarts. */
  reader: string;
  /** Records as Lambda gets them; they are delivered again when it fails. */
  onRecords: OnRecords;
  /** The most records in one delivery. */
  batchSize?: number;
}

/** Reads the streams of customers' tables. */
export class TableStreams {
  constructor(
    private readonly options: {
      /** Where readers keep their positions. */
      dir: string;
      database: OpenDatabase;
      log: (message: string) => void;
    },
  ) {}

  async read({ region, table, reader, onRecords, batchSize }: TapOptions): Promise<StreamReader> {
    const { dir, database, log } = this.options;
    await mkdir(dir, { recursive: true, mode: 0o700 });
    return readStream({
      client: await database.streams(),
      table: storedName(region, table),
      checkpointFile: join(dir, `${encodeURIComponent(reader)}.json`),
      onRecords: (records) =>
        onRecords(
          records.map((record) => ({
            ...record,
            awsRegion: region,
            eventSourceARN: publicText(record.eventSourceARN, region),
          })),
        ),
      log: (message) => log(`${table}: ${message}`),
      ...(batchSize !== undefined && { batchSize }),
    });
  }
}
