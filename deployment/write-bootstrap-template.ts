import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { addBoundaryToRoles, retainExceptOnCreate, type Template, versionOf } from './bootstrap-template.ts';

/** Reads the CDK's own bootstrap template, writes the console's to the file named, and prints its version. */
const [file] = process.argv.slice(2);
const original = parse(readFileSync(0, 'utf8')) as Template;
const template = retainExceptOnCreate(addBoundaryToRoles(original));
if (file) writeFileSync(file, JSON.stringify(template));
console.log(versionOf(template));
