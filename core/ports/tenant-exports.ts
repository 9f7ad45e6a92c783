/** Where the exports of tenants are kept until they are removed. */
export interface TenantExports {
  /** Keeps a local file under a name such as `<operation>.zip`; the same name is replaced. */
  keep(name: string, file: string): Promise<void>;
}

/** The exports that were kept. They are read where they are, or fetched from an address of their own. */
export type TenantExportFiles = {
  find(name: string): Promise<{ bytes: number; expiresAt: Date | null } | undefined>;
} & (
  | { open(name: string): ReadableStream<Uint8Array> }
  | {
      /** For whoever has it. @param validMs how long a download can be begun with it, in ms */
      address(name: string, as: { fileName: string; validMs: number }): Promise<string>;
    }
);
