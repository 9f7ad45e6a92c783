import { DateClock } from 'cognito-local/lib/services/clock.js';
import { CognitoServiceFactoryImpl } from 'cognito-local/lib/services/cognitoService.js';
import type { Context } from 'cognito-local/lib/services/context.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import { MessageDeliveryService } from 'cognito-local/lib/services/messageDelivery/messageDelivery.js';
import type { MessageSender } from 'cognito-local/lib/services/messageDelivery/messageSender.js';
import { MessagesService } from 'cognito-local/lib/services/messages.js';
import { otp } from 'cognito-local/lib/services/otp.js';
import { JwtTokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import type { Triggers } from 'cognito-local/lib/services/triggers/triggers.js';
import { UserPoolServiceFactoryImpl } from 'cognito-local/lib/services/userPoolService.js';
import { jsonFiles } from './data-store.ts';

const quiet = (): void => {};

export const context: Context = {
  logger: { child: () => context.logger, debug: quiet, info: quiet, warn: quiet, error: quiet },
};

const noTrigger = (): Promise<never> => Promise.reject(new Error('No trigger is configured'));

const noTriggers: Triggers = {
  enabled: () => false,
  customMessage: noTrigger,
  customEmailSender: noTrigger,
  postAuthentication: noTrigger,
  postConfirmation: noTrigger,
  preSignUp: noTrigger,
  preTokenGeneration: noTrigger,
  userMigration: noTrigger,
};

/** Nothing is sent from one machine: codes are in the log of this process, for whoever runs the console. */
const printed: MessageSender = {
  sendEmail: async (_context, _user, to, { __code }) => console.log(`Code for ${to}: ${__code}`),
  sendSms: async (_context, _user, to, { __code }) => console.log(`Code for ${to}: ${__code}`),
};

const userPoolDefaults = { UsernameAttributes: ['email'] };

/** cognito-local put together from its parts, without what it has for Lambda triggers, KMS and its own log. */
export async function createServices(options: { dataDir: string; issuer: string }): Promise<Services> {
  const clock = new DateClock();
  const files = jsonFiles(options.dataDir);
  const pools = new UserPoolServiceFactoryImpl(clock, files);
  const cognito = await new CognitoServiceFactoryImpl(options.dataDir, files, pools).create(context, userPoolDefaults);
  const tokens = { IssuerDomain: options.issuer };
  return {
    clock,
    cognito,
    config: {
      LambdaClient: {},
      TriggerFunctions: {},
      UserPoolDefaults: userPoolDefaults,
      ServerConfig: { port: 0, hostname: '127.0.0.1', development: false, https: false },
      TokenConfig: tokens,
    },
    messages: new MessagesService(noTriggers, new MessageDeliveryService(printed)),
    otp,
    tokenGenerator: new JwtTokenGenerator(clock, noTriggers, tokens),
    triggers: noTriggers,
  };
}
