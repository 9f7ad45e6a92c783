/** An error as a service of AWS answers it. */
export class AwsError extends Error {
  override readonly name = 'AwsError';

  constructor(
    /** Such as `ResourceNotFoundException`. */
    readonly code: string,
    message: string,
    readonly status = 400,
    /** Further fields of the answer. */
    readonly fields: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

export const validation = (message: string): AwsError => new AwsError('ValidationException', message);
