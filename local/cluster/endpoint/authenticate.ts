import {
  isSignedWith,
  type Signature,
  type SignedRequest,
  signatureIn,
  signedInTime,
} from '../../credentials/verify-signature.ts';
import type { Caller } from '../identity/caller.ts';
import type { Identity } from '../identity/identity.ts';
import { AwsError } from './aws-error.ts';

const texts = {
  missing: 'Missing Authentication Token',
  unknown: 'The security token included in the request is invalid.',
  expired: 'The security token included in the request is expired',
  mismatch:
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  late: 'Signature expired: the time of the request differs too much from that of this machine.',
};

/** The codes of services that are called with forms differ from those that are called with JSON. */
const codes = {
  json: {
    missing: 'MissingAuthenticationTokenException',
    unknown: 'UnrecognizedClientException',
    expired: 'ExpiredTokenException',
    mismatch: 'InvalidSignatureException',
    late: 'InvalidSignatureException',
  },
  form: {
    missing: 'MissingAuthenticationToken',
    unknown: 'InvalidClientTokenId',
    expired: 'ExpiredToken',
    mismatch: 'SignatureDoesNotMatch',
    late: 'SignatureDoesNotMatch',
  },
};

export interface Authenticated {
  caller: Caller;
  signature: Signature;
}

/** Who has signed a request. @throws AwsError with AWS's own code */
export function authenticate(identity: Identity, request: SignedRequest, isForm: boolean): Authenticated {
  const refuse = (reason: keyof typeof texts) =>
    new AwsError(codes[isForm ? 'form' : 'json'][reason], texts[reason], isForm ? 403 : 400);
  const signature = signatureIn(request.headers.authorization);
  if (!signature) throw refuse('missing');
  const token = request.headers['x-amz-security-token'];
  const found = identity.authenticate(signature.accessKeyId, token === undefined ? undefined : String(token));
  if ('refused' in found) throw refuse(found.refused === 'expired' ? 'expired' : 'unknown');
  if (!signedInTime(request, signature, identity.now)) throw refuse('late');
  if (!isSignedWith(request, signature, found.secretAccessKey)) throw refuse('mismatch');
  return { caller: found.caller, signature };
}
