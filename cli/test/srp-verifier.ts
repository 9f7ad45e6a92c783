import { createHash, createHmac, getDiffieHellman, randomBytes } from 'node:crypto';

/** The group that Cognito uses: 3072 bits of RFC 3526. */
const N = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);
const g = 2n;

const numberOf = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);
const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const hmac = (key: Buffer, bytes: Buffer): Buffer => createHmac('sha256', key).update(bytes).digest();

/** As a positive number in two's complement. */
function bytesOf(number: bigint): Buffer {
  const hex = number.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

/** One sign-in as the user pool sees it: what it sends, and whether the answer proves that the password is known. */
export function beginSrp(pool: string, user: string, password: string, clientsA: string) {
  const A = BigInt(`0x${clientsA}`);
  const salt = numberOf(randomBytes(16));
  const secretBlock = randomBytes(64);
  const x = numberOf(sha256(Buffer.concat([bytesOf(salt), sha256(`${pool}${user}:${password}`)])));
  const verifier = power(g, x);
  const b = numberOf(randomBytes(32));
  const k = numberOf(sha256(Buffer.concat([bytesOf(N), bytesOf(g)])));
  const B = (k * verifier + power(g, b)) % N;
  const u = numberOf(sha256(Buffer.concat([bytesOf(A), bytesOf(B)])));
  const shared = power(A * power(verifier, u), b);
  const secret = hmac(bytesOf(u), bytesOf(shared));
  const key = hmac(secret, Buffer.from('Caldera Derived Key\x01')).subarray(0, 16);
  return {
    parameters: {
      USER_ID_FOR_SRP: user,
      SALT: salt.toString(16),
      SRP_B: B.toString(16),
      SECRET_BLOCK: secretBlock.toString('base64'),
    },
    isProof: (signature: string, timestamp: string): boolean =>
      hmac(key, Buffer.concat([Buffer.from(pool + user), secretBlock, Buffer.from(timestamp)])).toString('base64') ===
      signature,
  };
}
