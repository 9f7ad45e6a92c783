import { readDefinitions } from './definitions.ts';
import { imageOwners } from './image-owners.ts';
import { localFolder } from './local-command.ts';

/** How to run an image as a process, or a sentence that says why that is not possible. */
export type ResolvedImage = { command: string[]; cwd: string } | { missing: string };

export interface ImageRegistry {
  /** `product` tells apart products that name the same image. The command may still hold `${port}`. */
  resolve(image: string, hint?: { product?: string }): Promise<ResolvedImage>;
}

const withVersion = (argument: string, version: string): string => argument.replaceAll('${product.version}', version);

/** `node` is the Node.js that runs this, so that none has to be on the PATH. */
const program = (name: string): string => (name === 'node' ? process.execPath : name);

/** Stands in for a container registry on one machine: an image is the `local.command` of the product that names it. */
export function createImageRegistry(props: { dir: string }): ImageRegistry {
  const definitions = readDefinitions(props.dir);
  return {
    async resolve(image, hint = {}) {
      const owners = imageOwners(await definitions.read(), image);
      const owner = owners.find(({ product }) => product.id === hint.product) ?? owners[0];
      if (!owner) {
        return { missing: `No product in ${props.dir} has a version with the image "${image}"` };
      }
      const local = await localFolder(owner.folder, owner.product);
      if ('missing' in local) return local;
      const [name = '', ...rest] = owner.product.local?.command ?? [];
      return {
        command: [program(name), ...rest].map((argument) => withVersion(argument, owner.version)),
        cwd: local.cwd,
      };
    },
  };
}
