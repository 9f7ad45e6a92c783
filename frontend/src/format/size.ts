/** CPU units as virtual CPUs: 512 → `0.5`. */
export const vcpu = (units: number): string => String(units / 1024);

/** `512 MiB`, `1.5 GiB`. */
export const memory = (mebibytes: number): string =>
  mebibytes < 1024 ? `${mebibytes} MiB` : `${Number((mebibytes / 1024).toFixed(2))} GiB`;
