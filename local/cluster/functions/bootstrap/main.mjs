import { loadHandler } from './load-handler.mjs';
import { formatConsole, logFor } from './log-format.mjs';
import { describe, nextInvocation, sendError, sendInitError, sendResponse } from './runtime-client.mjs';

const { env } = process;
let current;

async function fail(error) {
  console.error(`${current ? 'Invoke' : 'Uncaught'} Error`, JSON.stringify(describe(error)));
  await (current ? sendError(current, error) : sendInitError(error)).catch(() => {});
  process.exit(current ? 129 : 1);
}

function contextOf(headers) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

/** A handler answers with a promise, or by its third argument. */
function run(handler, event, context) {
  return new Promise((resolve, reject) => {
    const callback = (error, result) => (error ? reject(error) : resolve(result));
    Object.assign(context, { succeed: resolve, fail: reject, done: callback });
    const result = handler(event, context, callback);
    if (typeof result?.then === 'function') result.then(resolve, reject);
    else if (handler.length < 3) resolve(result);
  });
}

async function serveOne(handler) {
  const { headers, text } = await nextInvocation();
  const context = contextOf(headers);
  current = context.awsRequestId;
  logFor(current);
  env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'] ?? '';
  try {
    const result = await run(handler, JSON.parse(text), context);
    await sendResponse(current, JSON.stringify(result === undefined ? null : result) ?? 'null');
  } catch (error) {
    console.error('Invoke Error', JSON.stringify(describe(error)));
    await sendError(current, error);
  }
}

formatConsole();
process.on('uncaughtException', (error) => void fail(error));
process.on('unhandledRejection', (reason) => {
  const error = new Error(reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason));
  void fail(Object.assign(error, { name: 'Runtime.UnhandledPromiseRejection' }));
});

const handler = await loadHandler(env.LAMBDA_TASK_ROOT, env._HANDLER).catch(fail);
for (;;) await serveOne(handler);
