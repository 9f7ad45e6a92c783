import { once } from 'node:events';
import type { Socket } from 'node:net';
import type pg from 'pg';

/** The part of the driver's connection that has the COPY protocol. */
interface Connection {
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
  stream: Socket;
}

const drained = (stream: Socket) => Promise.race([once(stream, 'drain'), once(stream, 'close')]);

/** Sends rows to a `COPY … FROM stdin`. Resolves with their number, once the server has taken them. */
export function copyIn(client: pg.Client, sql: string, rows: AsyncIterable<string>): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    let failure: unknown;
    let refused = false;
    const send = async (connection: Connection) => {
      for await (const group of rows) {
        if (refused) return;
        connection.sendCopyFromChunk(Buffer.from(group));
        if (connection.stream.writableNeedDrain) await drained(connection.stream);
      }
      if (!refused) connection.endCopyFrom();
    };
    const query = {
      submit: (connection: Connection) => connection.query(sql),
      handleCopyInResponse(connection: Connection) {
        send(connection).catch((error: unknown) => {
          failure = error;
          connection.sendCopyFail('The rows could not be read.');
        });
      },
      handleCommandComplete: ({ text }: { text: string }) => {
        count = Number(/\d+$/.exec(text)?.[0] ?? 0);
      },
      handleError(error: unknown) {
        refused = true;
        reject(failure ?? error);
      },
      handleReadyForQuery: () => resolve(count),
      handleRowDescription() {},
      handleDataRow() {},
      handlePortalSuspended() {},
      handleEmptyQuery() {},
      handleCopyData() {},
    };
    client.query(query as never);
  });
}
