import { AwsError } from '../../aws/testing/aws-error.ts';
import type { Actions, Input } from '../../aws/testing/aws-server.ts';

const mostBytes = 262_144;
const invalid = (what: string) => new AwsError('InvalidParameter', `Invalid parameter: ${what}`);

/** SNS with one topic, as strict about messages as the real one. */
export function createTopicService(topicArn: string) {
  const published: { subject: string; text: string; severity: string }[] = [];
  const actions: Actions = {
    Publish(input) {
      const [subject, text] = [String(input.Subject), String(input.Message ?? '')];
      if (input.TopicArn !== topicArn) throw new AwsError('NotFound', 'Topic does not exist', 404);
      if (!/^[\x20-\x7e]{1,100}$/.test(subject) || /^\s/.test(subject)) throw invalid('Subject');
      if (text === '') throw invalid('Empty message');
      if (Buffer.byteLength(text) > mostBytes) throw invalid('Message too long');
      published.push({ subject, text, severity: attributeOf(input, 'severity') });
      return { MessageId: String(published.length) };
    },
  };
  return { actions, published };
}

function attributeOf(input: Input, name: string): string {
  const entry = Object.keys(input).find(
    (key) => /^MessageAttributes\.entry\.\d+\.Name$/.test(key) && input[key] === name,
  );
  return String(input[entry?.replace(/Name$/, 'Value.StringValue') ?? '']);
}
