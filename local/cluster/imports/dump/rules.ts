import { field } from '@console/core/contract/texts/fields';
import type { LocalizableText } from '@console/core/contract/texts/template';

/** What happens with a statement of a dump: `leave-out`, counted under this name. */
export type Treatment =
  | { do: 'run'; sql: string }
  | { do: 'leave-out'; what: string }
  | { do: 'refuse'; why: LocalizableText };

const name = String.raw`("(?:[^"]|"")+"|[\w$\u0080-\uffff]+)`;
const plain = (found: string | undefined): string =>
  found?.startsWith('"') ? found.slice(1, -1).replaceAll('""', '"') : (found ?? '').toLowerCase();

const commands =
  /^(abort|alter|analyze|begin|call|comment|commit|copy|create|delete|discard|do|drop|end|grant|import|insert|lock|reassign|refresh|reindex|reset|revoke|rollback|security|select|set|start|truncate|update|vacuum|with)\b/i;

const leftOut: [RegExp, string][] = [
  [/^alter\s[\s\S]*\sowner\s+to\s/i, 'owners'],
  [/^(set|reset)\s+(local\s+|session\s+)?(role|session\s+authorization)\b/i, 'owners'],
  [/^(grant|revoke|alter\s+default\s+privileges|reassign)\b/i, 'rights'],
  [/^(create|alter|drop)\s+database\b/i, 'settings of the database'],
  [
    /^(create|drop|comment\s+on|alter)\s+schema\s+(if\s+(not\s+)?exists\s+)?"?public"?(\s|$)/i,
    'the schema public itself',
  ],
  [/^comment\s+on\s+(extension|database|language)\b/i, 'comments of what does not belong to the application'],
  [/^security\s+label\b/i, 'security labels'],
  [/^(create|alter|drop)\s+(publication|subscription)\b/i, 'publications and subscriptions'],
  [
    /^(create|drop)\s+(or\s+replace\s+)?(trusted\s+)?(procedural\s+)?language\s+(if\s+exists\s+)?"?plpgsql\b/i,
    'the language plpgsql',
  ],
  [/^drop\s+extension\b/i, 'deletions of extensions'],
];

const superuser =
  /^(create|alter|import)\s+(or\s+replace\s+)?(trusted\s+)?(procedural\s+)?(event\s+trigger|foreign\s+data\s+wrapper|foreign\s+schema|foreign\s+table|server|user\s+mapping|language|access\s+method|system)\b/i;
const roles = /^(create|alter|drop)\s+(role|user|group|tablespace)\b/i;
const extension = new RegExp(`^create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?${name}`, 'i');
const extensionSchema = new RegExp(`\\sschema\\s+${name}`, 'i');
const policyRole = new RegExp(`^create\\s+policy\\s[\\s\\S]*?\\sto\\s+${name}\\s*($|,|using\\b|with\\b)`, 'i');
const everybody = new Set(['public', 'current_user', 'current_role', 'session_user']);
const encoding = /^set\s+(session\s+)?client_encoding\s*(=|to)\s*'?([\w-]+)'?/i;

/** The extension that a statement creates. */
export const extensionOf = (sql: string): string | undefined => {
  const found = extension.exec(sql);
  return found ? plain(found[1]) : undefined;
};

export function treat(sql: string): Treatment {
  const refuse = (why: LocalizableText): Treatment => ({ do: 'refuse', why });
  if (!commands.test(sql)) return refuse(field('dump-not-sql', { statement: headOf(sql) }));
  if (roles.test(sql)) return refuse(field('dump-has-roles', { statement: headOf(sql) }));
  for (const [pattern, what] of leftOut) if (pattern.test(sql)) return { do: 'leave-out', what };
  if (superuser.test(sql)) return refuse(field('dump-needs-superuser', { statement: headOf(sql) }));
  if (/^copy\b/i.test(sql)) return refuse(field('dump-uses-files', { statement: headOf(sql) }));
  const charset = encoding.exec(sql)?.[3];
  if (charset && !/^(utf-?8|unicode|sql_ascii)$/i.test(charset))
    return refuse(field('dump-encoding', { encoding: charset }));
  if (charset) return { do: 'run', sql: "SET client_encoding = 'UTF8'" };
  const role = plain(policyRole.exec(sql)?.[1]);
  if (role !== '' && !everybody.has(role)) return refuse(field('dump-needs-role', { role }));
  const created = extensionOf(sql);
  if (created === 'plpgsql') return { do: 'leave-out', what: 'the language plpgsql' };
  return { do: 'run', sql: created === undefined ? sql : createExtension(created, extensionSchema.exec(sql)?.[1]) };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const createExtension = (created: string, schema: string | undefined): string =>
  `CREATE EXTENSION IF NOT EXISTS ${quoted(created)}${schema === undefined ? '' : ` WITH SCHEMA ${quoted(plain(schema))}`} CASCADE`;

/** The first words of a statement, as far as they can hold no data. */
export const headOf = (sql: string): string =>
  (/^[^('=;$]*/.exec(sql.replaceAll(/\s+/g, ' '))?.[0] ?? '').trim().slice(0, 80);
