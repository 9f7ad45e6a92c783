/** A function that calls a service with its own credentials, signed as the SDKs do it. */
export const callerProgram = `const { createHash, createHmac } = require('node:crypto');
const sha = (text) => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
exports.handler = async (event) => {
  const { service, target, input, path = '/' } = JSON.parse(event.body);
  const { AWS_ENDPOINT_URL: url, AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token, AWS_REGION: region } = process.env;
  const body = JSON.stringify(input);
  const time = new Date().toISOString().replaceAll(/[-:]|\\.\\d+/g, '');
  const day = time.slice(0, 8);
  const headers = { host: new URL(url).host, 'x-amz-date': time, 'x-amz-security-token': token, ...(target && { 'x-amz-target': target }) };
  const names = Object.keys(headers).sort();
  const canonical = ['POST', path.split('/').map(encodeURIComponent).join('/'), '', ...names.map((name) => name + ':' + headers[name]), '', names.join(';'), sha(body)].join('\\n');
  const scope = day + '/' + region + '/' + service + '/aws4_request';
  const key = ['aws4_request'].reduce((k, part) => hmac(k, part), [region, service].reduce((k, part) => hmac(k, part), hmac('AWS4' + secret, day)));
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha(canonical)].join('\\n')).toString('hex');
  const response = await fetch(url + path, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/x-amz-json-1.0', authorization: 'AWS4-HMAC-SHA256 Credential=' + id + '/' + scope + ', SignedHeaders=' + names.join(';') + ', Signature=' + signature } });
  return { status: response.status, body: JSON.parse((await response.text()) || 'null') };
};`;
