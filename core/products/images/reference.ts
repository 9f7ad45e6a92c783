/** A container image, as `docker pull` understands its name. */
export interface ImageReference {
  /** The host of the registry, such as `ghcr.io`; undefined when the image names none. */
  registry?: string;
  /** Without the registry: `library/odoo`. */
  path: string;
  /** Undefined when a digest alone names the image. */
  tag?: string;
  /** `sha256:…` */
  digest?: string;
}

const defaultTag = 'latest';
const host = /^(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+|[a-z0-9-]+(?=:))(?::\d{1,5})?$/i;
const path = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^\w[\w.-]{0,127}$/;
const digestPattern = /^sha256:[a-f0-9]{64}$/;

function splitTag(name: string): { name: string; tag?: string } {
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? { name: name.slice(0, colon), tag: name.slice(colon + 1) } : { name };
}

/** The first part of a name is a registry only when it looks like a host; otherwise it belongs to the path. */
function splitHost(name: string): { registry?: string; path: string } {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  return host.test(first) ? { registry: first.toLowerCase(), path: name.slice(slash + 1) } : { path: name };
}

/** The parts of an image's name; undefined when it is not the name of an image. */
export function parseImageReference(image: string): ImageReference | undefined {
  const [named = '', digest, ...more] = image.split('@');
  const { name, tag } = splitTag(named);
  const { registry, path: rest } = splitHost(name);
  if (more.length > 0 || !path.test(rest)) return undefined;
  if (tag !== undefined && !tagPattern.test(tag)) return undefined;
  if (digest !== undefined && !digestPattern.test(digest)) return undefined;
  const isTagged = tag !== undefined || digest === undefined;
  return {
    ...(registry !== undefined && { registry }),
    path: rest,
    ...(isTagged && { tag: tag ?? defaultTag }),
    ...(digest !== undefined && { digest }),
  };
}

const dockerHubHosts = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];

/** Docker Hub keeps its own images, such as `odoo`, under `library/`. */
const dockerHubPath = (name: string): string => (name.includes('/') ? name : `library/${name}`);

export const isDockerHub = (registry: string): boolean => dockerHubHosts.includes(registry);

/** The same image with the registry that `docker pull` would take it from. */
export const withRegistry = ({ registry = 'docker.io', path: name, ...rest }: ImageReference): ImageReference =>
  isDockerHub(registry)
    ? { registry: 'docker.io', path: dockerHubPath(name), ...rest }
    : { registry, path: name, ...rest };

/** What `docker pull` takes. */
export const imageName = ({ registry, path: name, tag, digest }: ImageReference): string =>
  [registry ? `${registry}/` : '', name, tag ? `:${tag}` : '', digest ? `@${digest}` : ''].join('');
