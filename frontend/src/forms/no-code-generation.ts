import { config } from 'zod';

// Zod otherwise tries out, as a schema is made, whether it may compile code, which a strict content security policy
// reports as a violation. To be imported before any schema.
config({ jitless: true });
