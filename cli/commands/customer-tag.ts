import type { TaggedCustomers } from '@console/core/contract/customer-tags';
import { type Command, InvalidArgumentError } from 'commander';
import { acts } from '../command.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';

interface TagOptions {
  set?: Record<string, string>;
  remove?: string[];
  filter?: string[];
  allCustomers?: boolean;
}

function tag(text: string, earlier: Record<string, string> = {}): Record<string, string> {
  const equals = text.indexOf('=');
  if (equals < 1) throw new InvalidArgumentError('It must be a key and a value, such as ring=early.');
  return { ...earlier, [text.slice(0, equals)]: text.slice(equals + 1) };
}

/** `customers tag`: sets tags of many customers, and takes them away. */
export function addCustomerTag(customers: Command, io: Io): void {
  customers
    .command('tag [codes...]')
    .description('set tags of customers, or remove them')
    .option('--set <key=value...>', 'tags to set', tag)
    .option('--remove <key...>', 'keys of tags to remove')
    .option('--filter <filter...>', 'instead of codes: all that fit, such as status=online tag=ring=early')
    .option('--all-customers', 'instead of codes: all customers')
    .action(
      acts<TagOptions>(io, async ({ connect, args, options, print }) => {
        const { set: add, remove, filter, allCustomers } = options;
        const chosen = [args.length > 0, filter !== undefined, allCustomers === true].filter(Boolean);
        if (chosen.length !== 1) {
          throw new Failure('Name customers by their codes, by --filter or by --all-customers, in one way.');
        }
        const body = { customers: args.length > 0 ? args : { ...(filter && { filter }) }, add, remove };
        const client = await connect();
        const total: TaggedCustomers = { changed: 0, unchanged: 0, remaining: 0, leftOut: [] };
        let answer: TaggedCustomers;
        do {
          answer = await client.send<TaggedCustomers>('POST', '/customer-tags', body);
          total.changed += answer.changed;
          total.unchanged = answer.unchanged;
          total.leftOut = answer.leftOut;
        } while (answer.remaining > 0 && answer.changed > 0);
        total.remaining = answer.remaining;
        print(total, () => [
          `${total.changed} changed, ${total.unchanged} had it so already.`,
          ...total.leftOut.map(({ customer, reason }) => `${customer}: ${reason}`),
        ]);
        if (total.leftOut.length > 0) throw new Failure(`${total.leftOut.length} left out.`);
      }),
    );
}
