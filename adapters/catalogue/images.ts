import { readDefinitions } from './definitions.ts';
import { imageOwners } from './image-owners.ts';
import { localFolder } from './local-command.ts';

/** How to run an image as a process, or why that is not possible, as a sentence. */
export type ResolvedImage = { command: string[]; cwd: string } | { missing: string };

export interface ImageRegistry {
  /**
   * The labels `deployment-console.product` and `deployment-console.version` distinguish versions with the same image.
   * The command may contain `${port}`.
   */
  resolve(image: string, labels?: Readonly<Record<string, string>>): Promise<ResolvedImage>;
}

const withVersion = (argument: string, version: string): string => argument.replaceAll('${product.version}', version);

/** `node` is the Node.js of this process, so that none has to be on the PATH. */
const program = (name: string): string => (name === 'node' ? process.execPath : name);

/** The container registry of one machine: an image is the `local.command` of the product that names it. */
export function createImageRegistry(props: { dir: string }): ImageRegistry {
  const definitions = readDefinitions(props.dir);
  return {
    async resolve(image, labels = {}) {
      const owners = imageOwners(await definitions.read(), image);
      const ofProduct = owners.filter(({ product }) => product.id === labels['deployment-console.product']);
      const owner =
        ofProduct.find(({ version }) => version === labels['deployment-console.version']) ?? ofProduct[0] ?? owners[0];
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
