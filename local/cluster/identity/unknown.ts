/** Part of a policy that this machine cannot evaluate: nothing is allowed by it. */
export class Unknown extends Error {
  override readonly name = 'Unknown';
}
