import { beginSrp } from './srp-verifier.ts';
import type { Received, Reply } from './stub-console.ts';

interface Question {
  name: 'NEW_PASSWORD_REQUIRED' | 'SOFTWARE_TOKEN_MFA' | 'SELECT_MFA_TYPE' | 'SMS_MFA';
  answer: string;
}

interface Options {
  password: string;
  /** Asked after the password, in this order. */
  questions?: Question[];
  lifetimeSeconds?: number;
}

const refusal = (type: string, message: string): Reply => ({ status: 400, json: { __type: type, message } });

export const userPoolId = 'eu-west-1_Pool1';

/** Such as it is on AWS: it takes a password by SRP only, and its tokens are JSON web tokens. */
export function stubUserPool({ password, questions = [], lifetimeSeconds = 3_600 }: Options) {
  const asked = [...questions];
  const revoked: string[] = [];
  let srp: ReturnType<typeof beginSrp> | undefined;
  let issued = 0;

  function token(use: string): string {
    const seconds = Math.floor(Date.now() / 1_000);
    const claims = { sub: 'user-1', username: 'user-1', token_use: use, iat: seconds, exp: seconds + lifetimeSeconds };
    const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
    return `${part({ alg: 'none' })}.${part({ ...claims, jti: String(issued++) })}.signature`;
  }

  const tokens = (more: object = {}): Reply => {
    const result = { AccessToken: token('access'), IdToken: token('id'), ExpiresIn: lifetimeSeconds, ...more };
    return { json: { AuthenticationResult: result } };
  };

  function goOn(): Reply {
    const [next] = asked;
    if (!next) return tokens({ RefreshToken: 'refresh-1' });
    const ChallengeParameters = {
      USER_ID_FOR_SRP: 'user-1',
      requiredAttributes: '[]',
      userAttributes: '{}',
      MFAS_CAN_CHOOSE: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]',
    };
    return { json: { ChallengeName: next.name, Session: 'session-2', ChallengeParameters } };
  }

  function initiate(flow: string, given: Record<string, string>): Reply {
    if (flow === 'REFRESH_TOKEN_AUTH') {
      return revoked.includes(given.REFRESH_TOKEN ?? '')
        ? refusal('NotAuthorizedException', 'Refresh Token has been revoked')
        : tokens();
    }
    if (flow !== 'USER_SRP_AUTH') return refusal('InvalidParameterException', `${flow} flow not enabled`);
    srp = beginSrp(userPoolId.split('_')[1] ?? '', 'user-1', password, given.SRP_A ?? '');
    return {
      json: { ChallengeName: 'PASSWORD_VERIFIER', Session: 'session-1', ChallengeParameters: srp.parameters },
    };
  }

  function respond(name: string, given: Record<string, string>): Reply {
    if (name === 'PASSWORD_VERIFIER') {
      const isProof = srp?.isProof(given.PASSWORD_CLAIM_SIGNATURE ?? '', given.TIMESTAMP ?? '');
      return isProof ? goOn() : refusal('NotAuthorizedException', 'Incorrect username or password.');
    }
    const question = asked.shift();
    return question && Object.values(given).includes(question.answer)
      ? goOn()
      : refusal('CodeMismatchException', 'Invalid code received for user');
  }

  const answer = ({ headers, body }: Received): Reply => {
    const verb = String(headers['x-amz-target']).split('.')[1];
    const request = body as Record<string, string> & Record<'AuthParameters' | 'ChallengeResponses', never>;
    if (verb === 'InitiateAuth') return initiate(request.AuthFlow ?? '', request.AuthParameters);
    if (verb === 'RespondToAuthChallenge') return respond(request.ChallengeName ?? '', request.ChallengeResponses);
    if (verb === 'RevokeToken') revoked.push(request.Token ?? '');
    return { json: {} };
  };
  return { answer, revoked };
}
