/** Where the exports of tenants are kept until they are removed. */
export interface TenantExports {
  /** Keeps a local file under a name such as `<operation>.zip`; the same name is replaced. */
  keep(name: string, file: string): Promise<void>;
}

/** The exports that were kept. */
export interface TenantExportFiles {
  find(name: string): Promise<{ bytes: number } | undefined>;
  open(name: string): ReadableStream<Uint8Array>;
}
