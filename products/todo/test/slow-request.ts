/** A request whose body is only sent when asked. */
export function slowRequest(url: string) {
  let sendRest: () => void = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from('{"title": '));
      sendRest = () => {
        controller.enqueue(Buffer.from('"Slow"}'));
        controller.close();
      };
    },
  });
  const headers = { 'content-type': 'application/json' };
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  const answer = fetch(`${url}/api/todos`, init);
  // The server has accepted the connection when it responds to a later request.
  const sent = fetch(`${url}/health`);
  return {
    sent,
    /** Status of the response. */
    finish: async (): Promise<number> => {
      sendRest();
      return (await answer).status;
    },
  };
}
