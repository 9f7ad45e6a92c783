import { randomUUID } from 'node:crypto';
import { AwsError } from './aws-error.ts';
import type { EndpointAnswer } from './service.ts';
import { document } from './xml.ts';

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** An answer as it is sent. */
export function httpAnswer({ status, body, headers = {} }: EndpointAnswer, isForm: boolean, json: string): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    headers: { 'content-type': isForm ? 'text/xml' : json, 'x-amzn-requestid': randomUUID(), ...headers },
    text,
  };
}

/** What went wrong, in the protocol of the service. */
export function errorAnswer(error: unknown, isForm: boolean, json: string): HttpAnswer {
  const { code, message, status, fields } =
    error instanceof AwsError
      ? error
      : new AwsError(isForm ? 'InternalFailure' : 'InternalServerError', 'An internal error has occurred.', 500);
  if (isForm) {
    const Type = status < 500 ? 'Sender' : 'Receiver';
    const content = { Error: { Type, Code: code, Message: message }, RequestId: randomUUID() };
    return httpAnswer({ status, body: document('ErrorResponse', stsNamespace, content) }, true, json);
  }
  const body = JSON.stringify({ __type: code, message, Message: message, ...fields });
  return httpAnswer({ status, body, headers: { 'x-amzn-errortype': code } }, false, json);
}

/** Of the one service here that is called with forms. */
export const stsNamespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
